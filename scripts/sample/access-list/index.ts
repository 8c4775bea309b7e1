import { accessItemDocument, type AccessItemDocument } from '../../../server/repositories/documents/whistle'
import { departmentNamed } from '../departments'
import { padded } from '../names'
import { textRows, wordsIn } from '../text-rows'
import { allowedTasks } from './allowed'
import { cancelledActivities, cancelledCertificates, cancelledTasks } from './cancelled'

type Draft = Pick<AccessItemDocument, 'name' | 'subject' | 'kind' | 'basis' | 'materials' | 'instead' | 'keywords'> & {
  readonly department: string
}

const allowed = ([name = '', department = '', basis = '', materials = '', keywords = '']: string[]): Draft => ({
  name,
  subject: 'task',
  kind: 'allowed',
  department,
  basis,
  materials: wordsIn(materials),
  instead: '',
  keywords: wordsIn(keywords),
})

const cancelled =
  (subject: Draft['subject'], basis: string) =>
  ([name = '', department = '', instead = '', keywords = '']: string[]): Draft => ({
    name,
    subject,
    kind: 'cancelled',
    department,
    basis,
    materials: [],
    instead,
    keywords: wordsIn(keywords),
  })

/** 40 tasks that departments may ask of a community, 26 tasks and certificates that are cancelled, 15 activities cleared away. */
export const sampleAccessItems = (): AccessItemDocument[] =>
  [
    ...textRows(allowedTasks).map(allowed),
    ...textRows(cancelledCertificates).map(cancelled('certificate', '民发〔2020〕20号')),
    ...textRows(cancelledTasks).map(cancelled('task', '社区减负规定')),
    ...textRows(cancelledActivities).map(cancelled('activity', '社区减负规定')),
  ].map(({ department, ...row }, i) =>
    accessItemDocument.parse({
      ...row,
      _id: padded(i + 1, 3),
      department: departmentNamed(department).code,
      active: true,
    }),
  )
