import type { Page } from 'playwright-core'
import { fitPlaces, fromWorld, metresPerPixel, toWorld } from '../../../local/phone/map/mercator'
import { eventually } from '../../support/eventually'
import { drag, startPhones, top, type Phones } from './support/phones'

describe('the projection', () => {
  const here = { longitude: 108.9, latitude: 34.15 }

  test('a place comes back from its pixels', () => {
    const back = fromWorld(toWorld(here, 16), 16)
    expect(back.longitude).toBeCloseTo(here.longitude, 9)
    expect(back.latitude).toBeCloseTo(here.latitude, 9)
  })

  test('at scale 16 a pixel is about two metres here, and half of that one scale further', () => {
    expect(metresPerPixel(here.latitude, 16)).toBeCloseTo(1.98, 2)
    expect(metresPerPixel(here.latitude, 17)).toBeCloseTo(0.99, 2)
  })

  test('places fit into the map that is made for them', () => {
    const fitted = fitPlaces([here, { longitude: 108.92, latitude: 34.16 }], { x: 375, y: 300 }, 20)
    expect(fitted?.centre.longitude).toBeCloseTo(108.91, 6)
    expect(fitted?.scale).toBeGreaterThan(13)
    expect(fitPlaces([], { x: 375, y: 300 }, 20)).toBeNull()
  })
})

interface Spot {
  longitude: number
  latitude: number
}

describe('a map on a page', () => {
  let phones: Phones
  let page: Page

  beforeAll(async () => {
    phones = await startPhones()
  })
  beforeEach(async () => {
    page = await phones.open('oResident', 'pages/place/index')
  })
  afterEach(() => phones.putAway())
  afterAll(() => phones.close())

  const heard = () => top(page, '#heard').innerText()
  const centre = () =>
    page.evaluate(() => {
      const createMapContext = window.mp?.wx.createMapContext as (id: string) => Record<string, () => Promise<Spot>>
      return createMapContext('map').getCenterLocation?.() ?? Promise.reject(new Error('no map'))
    })

  test('dragging it moves its middle and tells so', async () => {
    await drag(page, top(page, '#map canvas'), { x: -100, y: 0 })
    await eventually(heard, (words) => {
      expect(words).toBe('end drag')
    })
    expect((await centre()).longitude).toBeCloseTo(108.9 + (100 * 360) / (256 * 2 ** 16), 4)
  })

  test('its buttons zoom', async () => {
    await top(page, '#map').getByLabel('放大').click()
    await eventually(heard, (words) => {
      expect(words).toBe('end scale')
    })
  })

  test('markers and their callouts answer taps, and the map answers with the place', async () => {
    await top(page, '.mp-marker img').click()
    await eventually(heard, (words) => {
      expect(words).toBe('marker 7')
    })
    await top(page, '.mp-callout').click()
    await eventually(heard, (words) => {
      expect(words).toBe('callout 7')
    })
    await top(page, '#map canvas').click({ position: { x: 187, y: 150 } })
    await eventually(heard, (words) => {
      expect(words).toBe('tap 108.900 34.150')
    })
  })

  test('polygons and the own place are drawn, what the page lays over it is there', async () => {
    const colour = (x: number, y: number) =>
      top(page, '#map canvas').evaluate(
        (canvas, at) => [
          ...((canvas as HTMLCanvasElement).getContext('2d')?.getImageData(at.x, at.y, 1, 1).data ?? []),
        ],
        { x, y },
      )
    await eventually(
      () => colour(187, 150),
      (dot) => {
        expect(dot.slice(0, 3)).toEqual([31, 95, 168])
      },
    )
    const [red = 0, green = 255] = await colour(230, 180)
    expect(red - green).toBeGreaterThan(15)
    expect(await top(page, '#over').innerText()).toBe('盖着')
  })

  test('its context goes to a place and shows all of some', async () => {
    await page.evaluate(
      async (place) => {
        const createMapContext = window.mp?.wx.createMapContext as (
          id: string,
        ) => Record<string, (options: object) => Promise<void>>
        await createMapContext('map').moveToLocation?.(place)
      },
      { longitude: 108.95, latitude: 34.2 },
    )
    expect(await centre()).toMatchObject({ longitude: 108.95, latitude: 34.2 })
  })
})
