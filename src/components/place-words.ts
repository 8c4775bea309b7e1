import type { PlaceView } from '../../contract/place'

/** 青檀社区 03 网格 · 三号楼 · 二单元门口 */
export const placeWords = ({ areaName, buildingName, detail }: PlaceView): string =>
  [areaName, buildingName, detail].filter(Boolean).join(' · ')

/** Said only of a measured position: 定位精度约 18 米 */
export const accuracyWords = ({ source, accuracy }: PlaceView): string | null =>
  source === 'position' && accuracy !== null ? `定位精度约 ${Math.round(accuracy)} 米` : null
