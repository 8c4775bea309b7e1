import type { Seed } from '../../local/cloud'
import { sampleAccessItems } from '../../scripts/sample/access-list'
import { assessmentDocument } from '../../scripts/sample/assessment'
import { departmentDocuments, sampleDepartments } from '../../scripts/sample/departments'
import { samplePostTable } from '../../scripts/sample/post-table'
import { sampleMatters } from '../../scripts/sample/whistle/matters'
import { sampleWhistleTypes } from '../../scripts/sample/whistle/types'
import { codes } from './small-district'

const areaOf = { street: codes.street, district: codes.district }

/** OPENID of who holds a department's post: an o and letters. */
export const holderOf = (department: string): string => `o${department}${'D'.repeat(27)}`.slice(0, 28)

/** Id of a department's post in the small district. */
export const postOf = (department: string): string => {
  const { level } = sampleDepartments.find(({ code }) => code === department)!
  const order = sampleDepartments.filter((row) => row.level === level).findIndex(({ code }) => code === department)
  return `${areaOf[level]}-department-${String(order + 1).padStart(2, '0')}`
}

const departmentPost = ({ code, name, level }: (typeof sampleDepartments)[number]) => ({
  _id: postOf(code),
  name,
  duty: 'department',
  area: areaOf[level],
  path: level === 'district' ? [codes.district] : [codes.district, codes.street],
  department: code,
  holder: holderOf(code),
  staff: [holderOf(code)],
  phone: null,
})

/** A small district with the lists of the sample, and a post held for each department they name. */
export const withLists = (seed: Seed): Seed => ({
  ...seed,
  collections: {
    ...seed.collections,
    posts: [...(seed.collections.posts ?? []), ...sampleDepartments.map(departmentPost)],
    settings: [...(seed.collections.settings ?? []), assessmentDocument()],
    departments: departmentDocuments(),
    whistleTypes: sampleWhistleTypes(),
    whistleMatters: sampleMatters(),
    accessItems: sampleAccessItems(),
    postTable: samplePostTable(),
  },
})
