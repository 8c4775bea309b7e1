import { View } from '@tarojs/components'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet } from '../../../components/query-view'
import { useMe } from '../../../hooks/use-me'
import { openTab } from '../../../routes'
import { CategoryCard } from '../../../told/category-card'
import { Restored } from '../../../told/restored'
import { WordsCard } from '../../../told/words-card'
import { CommunityCard } from './community-card'
import { Entrusted } from './entrusted'
import './index.scss'
import { ItemCard } from './item-card'
import { useEntrust, type Entrust } from './use-entrust'

/** Said beforehand: whether the community has it at once. */
const effectOf = ({ draft: { item, community } }: Entrust): string => {
  const street = community?.streetName ?? '街道'
  if (item === null) return `不在准入清单里，要先经${street}同意，社区才会收到`
  return item.admitted
    ? '清单里允许本部门直接交办，社区马上收到'
    : `这一项不归本部门交办，要先经${street}同意，社区才会收到`
}

function Form({ entrust }: { readonly entrust: Entrust }) {
  const { draft, faults, change } = entrust
  return (
    <>
      {entrust.restored && <Restored onAnew={entrust.startAnew} />}
      <ItemCard entrust={entrust} />
      <CommunityCard entrust={entrust} />
      <WordsCard
        id="entrust-text"
        text={draft.text}
        placeholder="要社区办什么、办到什么程度、什么时候要"
        photos={entrust.photos}
        addLabel="传照片"
        faults={faults}
        onChange={(text) => change({ text })}
      />
      <CategoryCard
        category={entrust.category}
        fault={faults.category}
        onChoose={({ code }) => change({ category: code })}
      />
      <View id="entrust-effect" className="entrust-effect">
        {effectOf(entrust)}
      </View>
    </>
  )
}

function EntrustForm() {
  const entrust = useEntrust()
  if (entrust.outcome !== null) {
    return (
      <PageFrame>
        <Entrusted outcome={entrust.outcome} onAnother={entrust.another} />
      </PageFrame>
    )
  }
  return (
    <PageFrame
      bar={
        <ButtonBar>
          <MainButton id="submit" busy={entrust.busy} onTap={() => void entrust.tapSubmit()}>
            交办
          </MainButton>
        </ButtonBar>
      }
    >
      <Form entrust={entrust} />
    </PageFrame>
  )
}

/** A department gives a community something to do. */
export default function EntrustPage() {
  const me = useMe()
  if (me === null || me.posts.some(({ entries }) => entries.includes('entrust'))) return <EntrustForm />
  return (
    <PageFrame>
      <NothingYet
        text="这里是职能部门交办社区的地方，您现在没有部门岗位。"
        action="回首页"
        onTap={() => openTab('home')}
      />
    </PageFrame>
  )
}
