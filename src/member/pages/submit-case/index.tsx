import type { Contributor } from '../../../../contract/vocabulary/contributor'
import { serviceClass, serviceClassLabels } from '../../../../contract/vocabulary/service-class'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { PhotoGrid } from '../../../components/photo-grid'
import { WordsBox } from '../../../components/text-sheet'
import { Field, LineField } from '../../../told/field'
import { useSubmitCase } from './use-submit-case'

const [mostTitle, mostDone, mostResult] = [40, 800, 300]
const classes = serviceClass.options.map((value) => ({ value, label: serviceClassLabels[value] }))

const heads: Readonly<Record<Contributor, string>> = {
  unit: '单位做了什么',
  member: '您做了什么',
  community: '社区做了什么',
}

interface FormProps {
  readonly form: ReturnType<typeof useSubmitCase>
}

function WordsCard({ form: { by, draft, change, faults } }: FormProps) {
  return (
    <Card title={heads[by]}>
      <LineField
        id="case-title"
        label="标题"
        fault={faults.title}
        value={draft.title}
        placeholder="比如：楼道充电桩让飞线没有了"
        most={mostTitle}
        onChange={(title) => change({ title })}
      />
      <Field label="类别" fault={faults.class}>
        <Chips
          chips={classes}
          chosen={draft.class}
          onChoose={(value) => change({ class: serviceClass.parse(value) })}
        />
      </Field>
      <Field label="做了什么" fault={faults.done}>
        <WordsBox
          id="case-done"
          value={draft.done}
          placeholder="怎么发现的，和谁一起，怎么做的"
          most={mostDone}
          onChange={(done) => change({ done })}
        />
      </Field>
      <Field label="成效" fault={faults.result}>
        <WordsBox
          id="case-result"
          value={draft.result}
          placeholder="解决了什么，多少人受益"
          most={mostResult}
          onChange={(result) => change({ result })}
        />
      </Field>
    </Card>
  )
}

function PhotosCard({ form: { photos, faults } }: FormProps) {
  const { items, add, remove, retry } = photos
  return (
    <Card title="照片（可不加，最多 9 张）">
      <Field label="检查通过后大家才看得到，请不要拍到别人的脸和门牌" fault={faults.photos}>
        <PhotoGrid
          items={items}
          addLabel="拍照或选照片"
          onAdd={() => void add()}
          onRemove={remove}
          onRetry={(path) => void retry(path)}
        />
      </Field>
    </Card>
  )
}

/** Where a model case is written down: the community recommends it, and the district publishes it. */
export default function SubmitCasePage() {
  const form = useSubmitCase()
  const bar = (
    <ButtonBar>
      <MainButton id="send-case" busy={form.busy} onTap={() => void form.tapSubmit()}>
        {form.by === 'community' ? '推荐给区里' : '提交给社区'}
      </MainButton>
    </ButtonBar>
  )
  return (
    <PageFrame bar={bar}>
      <WordsCard form={form} />
      <PhotosCard form={form} />
    </PageFrame>
  )
}
