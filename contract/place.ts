import './jitless'
import { buildingId, areaCode } from './ids'
import { placeSource } from './vocabulary/place-source'
import { optionalWords } from './words'
import * as z from 'zod'

/** GCJ-02, [longitude, latitude] in degrees. */
export const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
export type Position = z.infer<typeof position>

/** How the reporter says where: by a point, by an area of the tree, or by a building. At least one of the three. */
export const placeInput = z
  .object({
    source: placeSource,
    at: position.optional(),
    /** Metres, as the device says; absent for a pin. */
    accuracy: z.number().min(0).max(100_000).optional(),
    area: areaCode.optional(),
    building: buildingId.optional(),
    /** 门牌、单元、旁边有什么 */
    detail: optionalWords(100),
  })
  .refine((place) => place.at !== undefined || place.area !== undefined || place.building !== undefined, {
    message: '请选择地点',
  })
export type PlaceInput = z.infer<typeof placeInput>

/** A place as the server understood it. */
export const placeView = z.object({
  /** The deepest area, usually a basic grid: 青檀社区 03 网格 */
  area: areaCode,
  areaName: z.string(),
  communityName: z.string().nullable(),
  buildingName: z.string().nullable(),
  at: position.nullable(),
  accuracy: z.number().nullable(),
  source: placeSource,
  detail: z.string(),
  /** Said when the point lay outside and the nearest grid was taken: 定位在网格外 80 米，已按最近的网格处理 */
  note: z.string().nullable(),
})
export type PlaceView = z.infer<typeof placeView>
