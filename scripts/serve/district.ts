import { z } from 'zod'
import { type SampleDistrict } from '../sample'
import { type Surroundings } from '../site'

/** Raised when functions can no longer read the documents that an earlier version seeded. */
export const format = 5

/** What a data folder is filled with, and what the phone in the browser must know of it. Kept in district.json. */
export const districtNote = z.object({
  format: z.literal(format),
  size: z.enum(['demo', 'changan']),
  /** `seeding` until the last document is in: a start that finds it so begins anew. */
  state: z.enum(['seeding', 'ready']),
  /** GCJ-02: where the phones are at first. */
  centre: z.object({ longitude: z.number(), latitude: z.number() }),
  /** Codes on buildings, offered when a phone scans. */
  codes: z.array(z.object({ label: z.string(), result: z.string() })),
})
export type DistrictNote = z.infer<typeof districtNote>

/** Phones begin at the home of the first persona, so that his request finds the second one, his grid worker. */
export const surroundingsOf = ({ areas, people, personas, centre, codes }: SampleDistrict): Surroundings => {
  const home = people.find(({ _id }) => _id === personas[0]?.openid)?.home?.area
  const [longitude, latitude] = (areas.find(({ _id }) => _id === home)?.centre ?? centre).coordinates
  return { centre: { longitude, latitude }, codes }
}
