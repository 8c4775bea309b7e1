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

export type AreaClass = 'urbanVillage' | 'urbanCommunity' | 'rural' | 'mountain'

export interface SampleArea {
  _id: string
  name: string
  /** 0 district, 1 street, 2 community, 3 large, 4 medium, 5 small (basic) and 6 micro grid. */
  tier: number
  parent: string | null
  path: string[]
  shape: Polygon
  centre: Point
  households: number
  areaClass: AreaClass
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

export interface SamplePost {
  _id: string
  duty: Duty
  area: string
  path: string[]
  /** Code of the department, of a department's post. */
  department: string | null
  name: string
  holder: string | null
  onDuty: boolean
  phone: string | null
}

export type PersonRole = 'resident' | 'staff' | 'partyMember' | 'admin'

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
