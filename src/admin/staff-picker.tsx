import { View } from '@tarojs/components'
import { useState } from 'react'
import { administration } from '../../contract/administration'
import type { StaffView } from '../../contract/administration'
import { call } from '../cloud/call'
import { NothingYet, QueryView } from '../components/query-view'
import { SearchBox } from '../components/search-box'
import { useQuery } from '../hooks/use-query'
import './staff-picker.scss'

export interface StaffPickerProps {
  readonly onChoose: (chosen: StaffView) => void
}

/** A member of staff, found by the beginning of the name. */
export function StaffPicker({ onChoose }: StaffPickerProps) {
  const [text, setText] = useState('')
  const asked = text.trim()
  const found = useQuery(
    async () =>
      asked === '' ? { ok: true as const, data: { staff: [] } } : call(administration.staff, { text: asked }),
    { key: asked },
  )
  return (
    <>
      <SearchBox id="staff-search" placeholder="名字的开头" value={text} onChange={setText} />
      <QueryView
        query={found}
        loading={null}
        isEmpty={({ staff }) => staff.length === 0}
        empty={<NothingYet text={asked === '' ? '写名字的开头，找工作人员。' : '没有找到这个名字的工作人员。'} />}
      >
        {({ staff }) =>
          staff.map((member) => (
            <View key={member.person} className="staff-choice" onClick={() => onChoose(member)}>
              {member.name}
            </View>
          ))
        }
      </QueryView>
    </>
  )
}
