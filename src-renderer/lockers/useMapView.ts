import { type PointerEvent, useRef, useState, type WheelEvent } from 'react'
import { type MapView, mapSize, wholeMap, withinMap } from './mapScale.ts'

/** A hand that trembles while it clicks does not drag, in pixels. */
const trembling = 4

interface Drag {
  readonly from: { readonly x: number; readonly y: number }
  readonly view: MapView
}

/** What of the map is looked at, from the start on, and how wheel and dragging change it. */
export function useMapView(start: MapView = wholeMap) {
  const [view, set] = useState(start)
  const drag = useRef<Drag | null>(null)
  const dragged = useRef(false)
  const setView = (next: MapView): void => set(withinMap(next))
  /** Towards the middle of the view, or towards a place. */
  const closer = (times: number, to: Pick<MapView, 'x' | 'y'> = view): void =>
    setView({ x: to.x, y: to.y, zoom: view.zoom * times })
  const handlers = {
    onWheel: (event: WheelEvent<SVGSVGElement>): void => {
      const times = event.deltaY < 0 ? 1.25 : 0.8
      const zoom = withinMap({ ...view, zoom: view.zoom * times }).zoom
      const { x, y } = pointUnder(event, view)
      // What is under the pointer stays there.
      const share = 1 - view.zoom / zoom
      setView({ zoom, x: view.x + (x - view.x) * share, y: view.y + (y - view.y) * share })
    },
    onPointerDown: (event: PointerEvent<SVGSVGElement>): void => {
      drag.current = { from: { x: event.clientX, y: event.clientY }, view }
      dragged.current = false
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>): void => {
      const begun = drag.current
      if (begun === null) return
      const [across, down] = [event.clientX - begun.from.x, event.clientY - begun.from.y]
      if (!dragged.current && Math.hypot(across, down) < trembling) return
      dragged.current = true
      const units = unitsPerPixel(event.currentTarget, begun.view)
      setView({
        ...begun.view,
        x: begun.view.x - across * units,
        y: begun.view.y - down * units,
      })
    },
    onPointerUp: (): void => {
      drag.current = null
    },
    onPointerLeave: (): void => {
      drag.current = null
    },
  }
  return { view, setView, closer, handlers, wasDragged: (): boolean => dragged.current }
}

const unitsPerPixel = (svg: SVGSVGElement, { zoom }: MapView): number =>
  Math.max(mapSize.width / zoom / svg.clientWidth, mapSize.height / zoom / svg.clientHeight)

const pointUnder = (event: WheelEvent<SVGSVGElement>, view: MapView) => {
  const box = event.currentTarget.getBoundingClientRect()
  const units = unitsPerPixel(event.currentTarget, view)
  return {
    x: view.x + (event.clientX - box.left - box.width / 2) * units,
    y: view.y + (event.clientY - box.top - box.height / 2) * units,
  }
}
