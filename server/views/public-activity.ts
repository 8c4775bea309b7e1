import { activityId, areaCode } from '../../contract/ids'
import type { PublicActivity } from '../../contract/public-activities'
import { isShownTo } from '../../domain/access/photos'
import { maskNumbers, maskText } from '../../domain/privacy/mask-text'
import { filled } from '../../domain/serving/places'
import type { ActivityDocument } from '../repositories/documents/activity'
import { photoKey } from '../repositories/photos'
import { carriedPhotoUrls, photosOf, type PhotoUrls } from './photo-urls'

/** Files of what has passed, in the order of the album. Nobody's own are among them that have not, whoever reads. */
const passed = ({ album, photoStates }: ActivityDocument): string[] =>
  album.flatMap(({ file }) => {
    const state = photoStates[photoKey(file)]
    return state !== undefined && isShownTo('public', state.check) ? [file] : []
  })

const ended: readonly ActivityDocument['state'][] = ['settling', 'closed']

const peopleOf = ({ state, came, queue, quota }: ActivityDocument): number | null =>
  state === 'closed' ? came : filled(queue, quota).taken

/**
 * As everybody may see it: nobody who signed up or came is named, and in what the organiser wrote nobody can be called or found. Why one is
 * cancelled was written for those who signed up.
 */
const publicActivity = (activity: ActivityDocument, files: readonly string[], urls: PhotoUrls): PublicActivity => {
  const { _id, state, title, about, place, community, startsAt, endsAt, report } = activity
  return {
    ...{ id: activityId.parse(_id), state, startsAt, endsAt },
    class: activity.class,
    community: { code: areaCode.parse(community.code), name: community.name },
    title: maskText(title),
    about: maskText(about),
    // People have to find it: 3 号楼前 stays.
    place: maskNumbers(place),
    people: peopleOf(activity),
    report: ended.includes(state) ? maskText(report) : '',
    photos: files.flatMap((file) => urls.get(file) ?? []),
  }
}

/** @param most so many photos of each */
export const publicActivityViews = async (
  activities: readonly ActivityDocument[],
  most = Infinity,
): Promise<PublicActivity[]> => {
  const carried = activities.map((carrier) => ({
    ...{ carrier, reader: 'public' as const },
    photos: photosOf(carrier.state === 'cancelled' ? [] : passed(carrier).slice(0, most), false),
  }))
  const urls = await carriedPhotoUrls(carried)
  return carried.map(({ carrier, photos }) =>
    publicActivity(
      carrier,
      photos.map(({ file }) => file),
      urls,
    ),
  )
}
