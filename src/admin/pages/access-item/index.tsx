import { administration } from '../../../../contract/administration'
import { keptLists, type AccessItemContent, type AccessItemForm } from '../../../../contract/kept-lists'
import { accessKind, accessKindLabels } from '../../../../contract/vocabulary/access-kind'
import { accessSubject, accessSubjectLabels } from '../../../../contract/vocabulary/access-subject'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { StaffOnly } from '../../../components/staff-only'
import { DepartmentField, Field, TextField, WordsField } from '../../kept/fields'
import { RowFormFrame } from '../../kept/row-form-frame'
import { useRowForm, type RowActions } from '../../kept/use-row-form'

const actions: RowActions<AccessItemContent, AccessItemForm> = {
  read: (id) => call(administration.accessItem, { id }),
  save: (saving) => call(administration.saveAccessItem, saving),
  turn: (switching) => call(administration.switchAccessItem, switching),
  taken: keptLists.saveAccessItem.input,
  blank: {
    name: '',
    subject: 'task',
    kind: 'allowed',
    department: '',
    basis: '',
    materials: [],
    instead: '',
    keywords: [],
  },
}

const states = {
  on: '在清单上，居民和部门都查得到。',
  off: '已经停用，等于不在清单上：部门要交办，先经街道同意。编号留着，随时可以再启用。',
}

const kinds = accessKind.options.map((value) => ({ value, label: accessKindLabels[value] }))
const subjects = accessSubject.options.map((value) => ({ value, label: accessSubjectLabels[value] }))

function OneItem() {
  const form = useRowForm(actions)
  const { content, change } = form
  return (
    <RowFormFrame form={form} states={states}>
      {({ departments }) => (
        <>
          <Card title="什么事">
            <TextField
              id="name"
              label="事项名称"
              value={content.name}
              placeholder="比如：亲属关系证明"
              most={60}
              onChange={(name) => change({ name })}
            />
            <Field label="是哪一种">
              <Chips
                chips={subjects}
                chosen={content.subject}
                onChoose={(subject) => change({ subject: accessSubject.parse(subject) })}
              />
            </Field>
            <Field label="社区还办不办">
              <Chips
                chips={kinds}
                chosen={content.kind}
                onChoose={(kind) => change({ kind: accessKind.parse(kind) })}
              />
            </Field>
          </Card>
          <Card title="谁要的，凭什么">
            <DepartmentField
              id="department"
              label="部门"
              departments={departments}
              chosen={content.department === '' ? [] : [content.department]}
              onChange={([department = '']) => change({ department })}
            />
            <TextField
              id="basis"
              label="依据"
              value={content.basis}
              placeholder="文件名称或文号"
              most={60}
              onChange={(basis) => change({ basis })}
            />
          </Card>
          <Card title="居民要知道的">
            <WordsField
              id="materials"
              label="要带的材料（可不填）"
              words={content.materials}
              placeholder="用顿号隔开，比如：身份证、户口簿"
              onChange={(materials) => change({ materials })}
            />
            <TextField
              id="instead"
              label="不用办的，拿什么代替（可不填）"
              value={content.instead}
              placeholder="比如：出示户口簿"
              most={100}
              onChange={(instead) => change({ instead })}
            />
            <WordsField
              id="keywords"
              label="搜这些词也能找到（可不填）"
              words={content.keywords}
              placeholder="用顿号隔开"
              onChange={(keywords) => change({ keywords })}
            />
          </Card>
        </>
      )}
    </RowFormFrame>
  )
}

/** One row of the community access list. */
export default function AccessItemPage() {
  return (
    <StaffOnly workplace="accessList">
      <OneItem />
    </StaffOnly>
  )
}
