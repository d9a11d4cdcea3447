import { onMap } from './mapScale.ts'
import classes from './map.module.css'

/** Towns by which people know where they look; `from`: how close the map must be to name them. */
const towns = [
  { name: 'Rīga', latitude: 56.95, longitude: 24.1, from: 1 },
  { name: 'Daugavpils', latitude: 55.875, longitude: 26.536, from: 1 },
  { name: 'Liepāja', latitude: 56.51, longitude: 21.01, from: 1 },
  { name: 'Ventspils', latitude: 57.39, longitude: 21.57, from: 1 },
  { name: 'Rēzekne', latitude: 56.51, longitude: 27.33, from: 1 },
  { name: 'Valmiera', latitude: 57.54, longitude: 25.42, from: 1 },
  { name: 'Jelgava', latitude: 56.65, longitude: 23.72, from: 1 },
  { name: 'Jēkabpils', latitude: 56.5, longitude: 25.87, from: 1 },
  { name: 'Kuldīga', latitude: 56.97, longitude: 21.97, from: 2 },
  { name: 'Gulbene', latitude: 57.175, longitude: 26.755, from: 2 },
  { name: 'Sigulda', latitude: 57.153, longitude: 24.86, from: 2 },
  { name: 'Saldus', latitude: 56.665, longitude: 22.49, from: 2 },
] as const

/** Names of towns behind the points of the map. */
export const MapNames = ({ zoom }: { zoom: number }) => (
  <g aria-hidden className={classes['towns']}>
    {towns
      .filter(({ from }) => zoom >= from)
      .map(({ name, ...point }) => {
        const { x, y } = onMap(point)
        return (
          <text key={name} x={x} y={y + 8 / zoom} fontSize={5.5 / zoom} textAnchor="middle">
            {name}
          </text>
        )
      })}
  </g>
)
