import { View } from '@tarojs/components'
import { Fragment, useState } from 'react'
import { partRoleLabels } from '../../../../contract/vocabulary/part-role'
import { Card } from '../../../components/card'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { Tag } from '../../../components/status-tag'
import { Switch } from '../../../components/switch'
import { TextLink } from '../../../components/text-link'
import { hasReturned } from '../../has-returned'
import { limitWords } from '../../../time/limit'
import { DepartmentSheet } from './department-sheet'
import type { Preview, Whistle } from './use-whistle'

interface CalledProps {
  readonly preview: Preview
  readonly whistle: Whistle
}

const without = ({ draft, change }: Whistle, department: string): void =>
  change({ named: draft.named.filter((other) => other.department !== department) })

function Called({ preview: { called, sign, contact, finish }, whistle }: CalledProps) {
  const isNamed = (department: string) => whistle.draft.named.some((one) => one.department === department)
  return (
    <>
      {called.map(({ post, name, department, role }) => (
        <Fragment key={post}>
          <View id={`called-${post}`} className="whistle-called">
            <View className="whistle-called-name">{name}</View>
            {isNamed(department) && (
              <TextLink id={`named-${department}`} onTap={() => without(whistle, department)}>
                去掉
              </TextLink>
            )}
            <Tag tone={role === 'lead' ? 'info' : 'mute'}>{partRoleLabels[role]}</Tag>
          </View>
          {whistle.returned.includes(post) && <View className="whistle-warning">{hasReturned}</View>}
        </Fragment>
      ))}
      <View className="whistle-line">
        {limitWords(sign)}内签收，{limitWords(contact)}内联系，{limitWords(finish)}内办完
      </View>
    </>
  )
}

/** Whom the desk has named while nothing says yet what it is about. */
function Named({ whistle }: { readonly whistle: Whistle }) {
  return (
    <>
      {whistle.draft.named.map(({ department, name }) => (
        <View key={department} className="whistle-called">
          <View className="whistle-called-name">{name}</View>
          <TextLink id={`named-${department}`} onTap={() => without(whistle, department)}>
            去掉
          </TextLink>
        </View>
      ))}
    </>
  )
}

function JointSwitch({ whistle: { draft, change } }: { readonly whistle: Whistle }) {
  return (
    <View className="whistle-switch">
      <View>
        <View>联合执法（1+6+N）</View>
        <View className="whistle-line">综合执法中队和公安、交通、自然资源、生态环境、市场监管、应急一起到场</View>
      </View>
      <Switch className="whistle-joint" checked={draft.joint} onChange={(joint) => change({ joint })} />
    </View>
  )
}

/** Who is called, in which role: by the rows of the matters, by name, or all forces together. */
export function CalledCard({ whistle }: { readonly whistle: Whistle }) {
  const [naming, name] = useState(false)
  return (
    <Card
      title="叫哪些单位"
      aside={
        <TextLink id="name-department" onTap={() => name(true)}>
          再请一家 ›
        </TextLink>
      }
    >
      <QueryView query={whistle.preview} loading={<LoadingCards count={1} />}>
        {(preview) =>
          preview === null ? (
            <>
              <View className="whistle-line">选好事项，就看得到会叫到谁。</View>
              <Named whistle={whistle} />
            </>
          ) : (
            <Called preview={preview} whistle={whistle} />
          )
        }
      </QueryView>
      <JointSwitch whistle={whistle} />
      <DepartmentSheet whistle={whistle} open={naming} onClose={() => name(false)} />
    </Card>
  )
}
