import { builtInTags } from '../built-in-tags'
import { plain, type BuiltIn } from '../runtime/built-in'
import type { Phone } from '../runtime/phone'
import { button } from './button'
import { canvas } from './canvas'
import { checkbox, checkboxGroup, radio, radioGroup } from './choices'
import { form, label } from './form'
import { coverImage, image } from './image'
import { input } from './input'
import { map } from './map'
import { movableArea, movableView } from './movable'
import { picker } from './picker'
import { pickerView, pickerViewColumn } from './picker-view'
import { pageContainer, pageMeta, rootPortal } from './portals'
import { richText } from './rich-text'
import { scrollView } from './scroll-view'
import { slider } from './slider'
import { camera, icon, livePlayer, matchMedia, navigator, progress, video, webView } from './small'
import { swiper, swiperItem } from './swiper'
import { toggle } from './switch'
import { text } from './text'
import { textarea } from './textarea'
import { view } from './view'

const imitated: BuiltIn[] = [
  view,
  text,
  image,
  coverImage,
  button,
  form,
  label,
  input,
  textarea,
  toggle,
  radio,
  radioGroup,
  checkbox,
  checkboxGroup,
  slider,
  picker,
  pickerView,
  pickerViewColumn,
  scrollView,
  swiper,
  swiperItem,
  navigator,
  richText,
  icon,
  progress,
  map,
  canvas,
  movableArea,
  movableView,
  rootPortal,
  pageContainer,
  pageMeta,
  matchMedia,
  video,
  camera,
  livePlayer,
  webView,
]

/** Gives the package WeChat's own components; those not imitated only draw their children. */
export const defineComponents = (phone: Phone): void => {
  for (const component of imitated) component.define(phone)
  const known = new Set(imitated.map((component) => component.tag))
  for (const tag of builtInTags.filter((each) => !known.has(each))) plain(tag).define(phone)
}
