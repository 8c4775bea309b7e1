import { View } from '@tarojs/components'
import { openActivities, openModelCases, openPhotos, openThreeLists } from '../../routes'
import type { Counts } from './groups'

/** What has photos of which nobody has said yet whether everybody may see them, and where a desk looks at them. */
export function PhotoNotices({ counts: { unclearPhotos, unclearShown } }: { readonly counts: Counts }) {
  const notices = [
    { id: 'open-photos', count: unclearPhotos, what: '件诉求', open: openPhotos },
    { id: 'open-case-photos', count: unclearShown.cases, what: '个案例', open: openModelCases },
    { id: 'open-album-photos', count: unclearShown.activities, what: '个活动', open: openActivities },
    { id: 'open-project-photos', count: unclearShown.projects, what: '个共建项目', open: openThreeLists },
  ]
  return (
    <>
      {notices
        .filter(({ count }) => count > 0)
        .map(({ id, count, what, open }) => (
          <View key={id} id={id} className="desk-notice" onClick={open}>
            {`有 ${count} ${what}的照片等您看能不能公开 ›`}
          </View>
        ))}
    </>
  )
}
