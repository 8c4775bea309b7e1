import { shanghai } from '../../domain/service-level/shanghai'
import { addDocument, command, findDocuments } from '../cloud/database'
import { departmentRatingDocument, type DepartmentRatingDocument, type KeptRating } from './documents/department-rating'
import { postById } from './posts'

/** Keeps how a department was rated, once, however often it is called. A post without a department is nobody's to assess. */
export const keepRating = async (request: string, rating: KeptRating): Promise<void> => {
  const post = await postById(rating.post)
  if (!post?.department) return
  const row: DepartmentRatingDocument = {
    ...rating,
    _id: `${request}:${rating.part}`,
    request,
    department: post.department,
    area: post.area,
    year: shanghai(rating.at).year(),
  }
  await addDocument('departmentRatings', row)
}

const counted = departmentRatingDocument.pick({
  _id: true,
  department: true,
  area: true,
  by: true,
  level: true,
  late: true,
})
type Counted = Pick<DepartmentRatingDocument, keyof typeof counted.shape>

const page = 1000

/** What of each rating of a year counts: a few thousand rows of a district. */
export const ratingsOfYear = async (year: number, after = ''): Promise<Counted[]> => {
  const rows = await findDocuments('departmentRatings', counted, {
    where: { year, _id: command.gt(after) },
    order: [['_id', 'asc']],
    fields: Object.keys(counted.shape),
    limit: page,
  })
  const last = rows.at(-1)
  return last === undefined || rows.length < page ? rows : [...rows, ...(await ratingsOfYear(year, last._id))]
}
