import type { RequestView } from '../../../../contract/requests'
import { serverNow } from '../../../cloud/clock'
import { MainButton } from '../../../components/main-button'
import { byWords } from '../../../time/due'
import { Done } from '../../../told/done'
import { leave, redirectToCase } from '../../routes'

/** Who is called and has to sign until when; or whose leave it waits for. */
const linesOf = ({ joint, approvals }: RequestView): string[] => {
  const approval = approvals.find(({ kind }) => kind === 'whistle')
  if (joint === null)
    return [`等 ${approval?.toName ?? '上级'} 同意，同意后马上通知各家。`, '答复会通知您，在这之前可以先派人处理。']
  const due = joint.parts[0]?.due ?? null
  return [
    `已通知 ${joint.parts.map(({ name }) => name).join('、')}`,
    ...(due === null ? [] : [`各家应在${byWords(due, serverNow())}`]),
    '都反馈后由您收哨、给各家打分。',
  ]
}

/** What happens next and when. */
export function Blown({ view }: { readonly view: RequestView }) {
  return (
    <Done title={view.joint === null ? '已报上级同意' : '哨已吹响'} lines={linesOf(view)}>
      <MainButton id="see-case" onTap={() => redirectToCase(view.id)}>
        看办到哪里
      </MainButton>
      <MainButton id="back-to-case" tone="quiet" onTap={leave}>
        返回
      </MainButton>
    </Done>
  )
}
