import { demandId, projectId, resourceId } from '../../contract/ids'
import type { DemandRow, ProjectRow, ProjectView, ResourceRow } from '../../contract/projects'
import { here } from './organising'
import { minutesFromNow } from './resident'

/** An open demand of 青檀社区 that was listed some days ago. */
export const demandRow = (id: string, change: Partial<DemandRow> = {}): DemandRow => ({
  ...{ id: demandId.parse(id), version: 1, state: 'open', kind: 'skills', title: `需求${id}`, about: '' },
  ...{ skill: 'repair', times: ['saturdays'], wantedBy: null, community: here, grid: null, isAsked: false, note: '' },
  ...{ days: 6, isAgeing: false, project: null, createdAt: minutesFromNow(-6 * 24 * 60) },
  ...change,
})

export const resourceRow = (id: string, change: Partial<ResourceRow> = {}): ResourceRow => ({
  ...{ id: resourceId.parse(id), version: 1, state: 'open', kind: 'skills', title: `资源${id}`, about: '' },
  ...{ skills: ['repair'], times: [], reach: 'community', until: '2099-12-31', community: here, isExpired: false },
  provider: { kind: 'unit', name: '示例单位党支部' },
  ...change,
})

/** A project that the reader is asked to agree to. */
export const projectRow = (id: string, change: Partial<ProjectRow> = {}): ProjectRow => ({
  ...{
    id: projectId.parse(id),
    version: 3,
    state: 'proposed',
    title: `项目${id}`,
    about: '',
    kind: 'care',
    joint: null,
  },
  ...{ owner: '社区党群工作者 01 岗', partners: [], from: '2026-11-01', to: '2099-12-31', demand: demandId.parse('d') },
  ...{ community: here, provider: { kind: 'unit', name: '示例单位党支部' }, resource: '资源r', isLate: false },
  ...{ evidence: '', note: '', steps: ['agree', 'callOff'], createdAt: minutesFromNow(-60), acceptedAt: null },
  ...change,
})

/** The same as its page shows it. */
export const projectView = (id: string, change: Partial<ProjectView> = {}): ProjectView => ({
  ...projectRow(id),
  ...{ photos: [], unchecked: 0, photosByHand: [] },
  ...change,
})
