import { expect, test } from 'vitest'
import { mapSize, onMap, viewOver, wholeMap } from '#renderer/lockers/mapScale.ts'

const riga = { latitude: 56.95, longitude: 24.1 }
const ogre = { latitude: 56.816, longitude: 24.6 }
const liepaja = { latitude: 56.51, longitude: 21.01 }

test('a map opens where all that it shows stands, and no closer than its surroundings tell', () => {
  for (const points of [[riga], [riga, ogre], [riga, ogre, liepaja]]) {
    const view = viewOver(points)
    expect(view.zoom).toBeLessThanOrEqual(24)
    for (const { x, y } of points.map(onMap)) {
      expect(Math.abs(x - view.x)).toBeLessThan(mapSize.width / view.zoom / 2)
      expect(Math.abs(y - view.y)).toBeLessThan(mapSize.height / view.zoom / 2)
    }
  }
  expect(viewOver([riga, ogre]).zoom).toBeGreaterThan(viewOver([riga, liepaja]).zoom)
  expect(viewOver([])).toEqual(wholeMap)
})
