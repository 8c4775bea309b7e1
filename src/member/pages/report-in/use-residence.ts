import { useEffect, useState } from 'react'
import { areas } from '../../../../contract/areas'
import { areaCode, type AreaCode } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { mapResult, type Result } from '../../../cloud/result'
import { currentPosition } from '../../../device/location'
import { scanCode } from '../../../device/scan'
import type { MemberDraft } from '../../member-draft'

type Residence = Pick<MemberDraft, 'community' | 'grid'>
type Found = { readonly residence: Residence } | { readonly trouble: string }

/** A division code: a community's own has twelve digits, and every grid's begins with it. */
const communityOf = (area: AreaCode): AreaCode => areaCode.parse(area.slice(0, 12))

const communityInCode = (text: string): AreaCode | null => {
  const found = /(?<!\d)\d{12}(?!\d)/.exec(text)
  return found === null ? null : (areaCode.safeParse(found[0]).data ?? null)
}

const found = (answer: Result<Residence | null>, none: string): Found => {
  if (!answer.ok) return { trouble: answer.refusal.message }
  return answer.data === null ? { trouble: none } : { residence: answer.data }
}

const locate = async (): Promise<Found> => {
  const here = await currentPosition()
  if (!here.ok) return { trouble: '没有定到位，请扫社区海报或选社区' }
  const place = { source: 'position' as const, at: here.at, accuracy: here.accuracy }
  const answer = mapResult(await call(areas.locate, { place }), ({ area, areaName, communityName }) =>
    communityName === null
      ? null
      : {
          community: { code: communityOf(area), name: communityName },
          grid: area === communityOf(area) ? null : { code: area, name: areaName },
        },
  )
  return found(answer, '没有认出在哪个社区，请扫社区海报或选社区')
}

/** What a poster says, scanned here or outside. */
const readPoster = async (text: string): Promise<Found> => {
  const code = communityInCode(text)
  if (code === null) return { trouble: '这不是社区的报到码，请选社区' }
  const answer = mapResult(await call(areas.communities, {}), ({ communities }) => {
    const known = communities.find((community) => community.code === code)
    return known === undefined ? null : { community: { code, name: known.name }, grid: null }
  })
  return found(answer, '这张海报旧了，或者不是本区的，请选社区')
}

const scan = async (): Promise<Found | null> => {
  const text = await scanCode()
  return text === null ? null : readPoster(text)
}

/** The ways to say where one lives. @param poster what the poster said by which this page was opened, if it was */
export const useResidence = (change: (residence: Residence) => void, poster: string | null) => {
  const [busy, setBusy] = useState(false)
  /** The community that the poster has filled in. */
  const [invited, setInvited] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const by = (way: () => Promise<Found | null>) => async () => {
    if (busy) return
    setBusy(true)
    setTrouble(null)
    const answer = await way()
    setBusy(false)
    if (answer === null) return
    if ('trouble' in answer) return setTrouble(answer.trouble)
    change(answer.residence)
    return answer.residence
  }
  useEffect(() => {
    if (poster === null) return
    void by(() => readPoster(poster))().then((residence) => setInvited(residence?.community?.name ?? null))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the page is opened by a poster once
  }, [])
  return {
    busy,
    trouble,
    invited,
    here: by(locate),
    scan: by(scan),
    choose: (residence: Residence) => {
      setTrouble(null)
      change(residence)
    },
  }
}
