import { View } from '@tarojs/components'
import { useState } from 'react'
import { serving } from '../../contract/serving'
import type { AskOf } from '../../contract/action'
import { mostHands, type SuggestedPost } from '../../contract/serving'
import { serviceClass, serviceClassLabels, type ServiceClass } from '../../contract/vocabulary/service-class'
import { call } from '../cloud/call'
import { Chips } from '../components/chips'
import { MainButton } from '../components/main-button'
import { Sheet, SheetFoot } from '../components/sheet'
import { WordsBox } from '../components/text-sheet'
import { useQuery } from '../hooks/use-query'
import { Field, LineField } from './field'
import { readBy, useSheetDraft, type Read } from './use-sheet-draft'

export type ServicePostAsk = AskOf<typeof serving.propose>

const begun = { title: '', class: null as ServiceClass | null, when: '', hands: '', about: '' }
type Draft = typeof begun

const figure = (typed: string): number | undefined => (typed.trim() === '' ? undefined : Number(typed))

const read = ({ class: chosen, hands, ...words }: Draft, clientKey: string): Read<ServicePostAsk> => {
  const facts = { ...words, class: chosen ?? undefined, hands: figure(hands), clientKey }
  const { ask, faults } = readBy(serving.propose.input, facts)
  return { ask, faults: faults.class === undefined ? faults : { ...faults, class: '请选类别' } }
}

const classes = serviceClass.options.map((value) => ({ value, label: serviceClassLabels[value] }))

interface SuggestionsProps {
  readonly of: ServiceClass
  readonly title: string
  readonly onPick: (post: SuggestedPost) => void
}

/** What the post table of the district has of a class. It spares typing: where it cannot be read, all is typed as ever. */
function Suggestions({ of, title, onPick }: SuggestionsProps) {
  const { data } = useQuery(() => call(serving.suggestions, { class: of }), { key: of })
  const posts = data?.posts ?? []
  if (posts.length === 0) return null
  const chips = posts.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Field label="岗位表里有的，点一下替您填好，还可以改">
      <Chips
        chips={chips}
        chosen={posts.find(({ name }) => name === title)?.id ?? null}
        onChoose={(chosen) => posts.filter(({ id }) => id === chosen).forEach(onPick)}
      />
    </Field>
  )
}

type Facts = Pick<Draft, 'about' | 'hands'>

const noFacts: Facts = { about: '', hands: '' }

/** Of a picked post what the draft takes: words that somebody typed himself are his and stay. */
const pickedFrom = ({ name, duties, hands }: SuggestedPost, draft: Facts, before: Facts): Partial<Draft> => ({
  title: name,
  ...((draft.about === '' || draft.about === before.about) && { about: duties }),
  ...((draft.hands === '' || draft.hands === before.hands) && { hands: String(hands) }),
})

export interface ServicePostSheetProps {
  readonly title: string
  /** What is known of it already. */
  readonly begin?: Partial<Pick<Draft, 'title' | 'about'>>
  readonly open: boolean
  /** What the button says. */
  readonly confirm: string
  readonly busy: boolean
  readonly onConfirm: (ask: ServicePostAsk) => void
  readonly onClose: () => void
}

function Form({ confirm, begin, busy, onConfirm }: ServicePostSheetProps) {
  const { draft, change, faults, send } = useSheetDraft({ ...begun, ...begin }, read)
  const [picked, setPicked] = useState(noFacts)
  const pick = (post: SuggestedPost) => {
    change(pickedFrom(post, draft, picked))
    setPicked({ about: post.duties, hands: String(post.hands) })
  }
  const line = (of: 'title' | 'when' | 'hands') => ({
    ...{ id: `post-${of}`, value: draft[of], fault: faults[of] },
    onChange: (value: string) => change({ [of]: value }),
  })
  return (
    <View>
      <Field label="类别" fault={faults.class}>
        <Chips
          chips={classes}
          chosen={draft.class}
          onChoose={(value) => change({ class: serviceClass.parse(value) })}
        />
      </Field>
      {draft.class !== null && <Suggestions of={draft.class} title={draft.title} onPick={pick} />}
      <LineField {...line('title')} label="岗位名称" placeholder="比如：楼道消防巡查" most={30} />
      <LineField {...line('when')} label="服务时间" placeholder="比如：每周六上午" most={30} />
      <LineField {...line('hands')} label="需要几人" placeholder={`1 到 ${mostHands} 人`} type="number" most={2} />
      <Field label="说明（可不填）" fault={faults.about}>
        <WordsBox
          id="post-about"
          value={draft.about}
          placeholder="做什么、带什么、找谁"
          most={200}
          onChange={(about) => change({ about })}
        />
      </Field>
      <SheetFoot>
        <MainButton id="post-confirm" busy={busy} onTap={() => send(onConfirm)}>
          {confirm}
        </MainButton>
      </SheetFoot>
    </View>
  )
}

/** Asks for a service post: what, when, for how many. */
export function ServicePostSheet(props: ServicePostSheetProps) {
  return (
    <Sheet title={props.title} open={props.open} onClose={props.onClose}>
      <Form {...props} />
    </Sheet>
  )
}
