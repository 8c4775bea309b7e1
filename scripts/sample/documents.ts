/** The documents of a sample district, as they are stored: GCJ-02 [lng, lat], Date objects, codes as ids. */
export type Position = [lng: number, lat: number]

export interface Point {
  type: 'Point'
  coordinates: Position
}

export interface Polygon {
  type: 'Polygon'
  coordinates: Position[][]
}

export type PropertyMode = 'company' | 'government' | 'committee' | 'none'

export type AreaClass = 'urbanVillage' | 'urbanCommunity' | 'rural' | 'mountain'

export interface SampleArea {
  _id: string
  name: string
  /** 0 district, 1 street, 2 community, 3 large, 4 medium, 5 small (basic) and 6 micro grid; 9 special grid. */
  tier: number
  parent: string | null
  path: string[]
  shape: Polygon
  centre: Point
  households: number
  areaClass: AreaClass
  /** Who looks after its buildings; absent where it is said of an area above. */
  propertyMode?: PropertyMode
  /** A school, a hospital, a park: a grid of its own that lies over the others. */
  special?: true
  validFrom: Date
}

export interface SampleBuilding {
  _id: string
  name: string
  area: string
  path: string[]
  at: Point
  units: number
  households: number
}

export interface SampleHousehold {
  _id: string
  building: string
  area: string
  unit: number
  room: string
}

export type Duty =
  | 'gridWorker'
  | 'buildingHead'
  | 'centreHousehold'
  | 'gridChief'
  | 'communityPolice'
  | 'trafficPolice'
  | 'communityDesk'
  | 'streetDesk'
  | 'districtCentre'
  | 'department'
  | 'propertyCompany'

/** Weekdays from 1 (Monday) to 7, clock times as 08:30. */
export interface Shift {
  weekdays: number[]
  from: string
  to: string
}

export interface Leave {
  id: string
  from: Date
  to: Date
  standIn: string | null
}

export interface SamplePost {
  _id: string
  duty: Duty
  area: string
  path: string[]
  /** Code of the department, of a department's post. */
  department: string | null
  name: string
  holder: string | null
  deputies?: string[]
  /** Everybody who may act for it now or on some day: holder, deputies, and who stands in for a leave. */
  staff: string[]
  /** Absent: at work at any hour. */
  shifts?: Shift[]
  leaves?: Leave[]
  phone: string | null
}

export type PersonRole = 'resident' | 'staff' | 'partyMember' | 'admin' | 'auditor'

export interface Home {
  area: string
  building: string
  path: string[]
}

export interface SamplePerson {
  _id: string
  name: string
  roles: PersonRole[]
  home: Home | null
  elder: boolean
  createdAt: Date
}

export interface SamplePersona {
  openid: string
  name: string
  title: string
  group: string
  page?: string
}

/** What a phone reads when it scans the code on a building. */
export interface BuildingCode {
  label: string
  result: string
}
