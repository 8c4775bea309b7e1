import type { ReactNode } from 'react'
import type { Me } from '../../contract/people'
import { useMe } from '../hooks/use-me'
import { openTab } from '../routes'
import { PageFrame } from './page-frame'
import { NothingYet } from './query-view'

export interface StaffOnlyProps {
  readonly workplace: Me['workplaces'][number]
  readonly children: ReactNode
}

/** A page for who works there. Others may have come by a link: they are told so and find the way back. */
export function StaffOnly({ workplace, children }: StaffOnlyProps) {
  const me = useMe()
  if (me === null || me.workplaces.includes(workplace)) return <>{children}</>
  return (
    <PageFrame>
      <NothingYet
        text="这里是工作人员的工作台，您现在没有岗位。要反映事情，请到首页。"
        action="回首页"
        onTap={() => openTab('home')}
      />
    </PageFrame>
  )
}
