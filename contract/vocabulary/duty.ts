import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What a post is there for. */
export const duty = z.enum([
  'gridWorker',
  'buildingHead',
  'centreHousehold',
  'gridChief',
  'communityPolice',
  'trafficPolice',
  'communityDesk',
  'streetDesk',
  'districtCentre',
  'department',
  'propertyCompany',
])
export type Duty = z.infer<typeof duty>

export const dutyLabels: Labels<Duty> = {
  gridWorker: '网格员',
  buildingHead: '楼栋长',
  centreHousehold: '中心户长',
  gridChief: '网格长',
  communityPolice: '社区民警',
  trafficPolice: '交警',
  communityDesk: '社区工作台',
  streetDesk: '街道工作台',
  districtCentre: '区中心',
  department: '职能部门',
  propertyCompany: '物业企业',
}

/** Desks dispatch what nobody below takes; from the nearest to the last. */
export const deskDuties = ['communityDesk', 'streetDesk', 'districtCentre'] as const satisfies readonly Duty[]

/** Duties that handle requests. Building heads and centre households report; they do not handle. */
export const handlingDuties = [
  'gridWorker',
  'gridChief',
  'propertyCompany',
  'communityPolice',
  'trafficPolice',
  'department',
  ...deskDuties,
] as const satisfies readonly Duty[]
