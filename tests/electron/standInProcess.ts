import { EventEmitter } from 'node:events'
import type { UtilityProcess } from 'electron'
import type { StandInPort } from './standInPort.ts'

/** A process that was forked: it remembers what it was told, and dies when it is told to. */
export class StandInProcess extends EventEmitter implements Pick<UtilityProcess, 'kill'> {
  static readonly all: StandInProcess[] = []
  readonly path: string
  readonly args: string[]
  readonly told: { message: unknown; ports: StandInPort[] }[] = []
  /** What the process does with a message; the office of a test, usually. */
  listen: ((event: { data: unknown; ports: StandInPort[] }) => void) | undefined
  alive = true

  constructor(path: string, args: string[]) {
    super()
    this.path = path
    this.args = args
    StandInProcess.all.push(this)
  }
  postMessage(message: unknown, ports: StandInPort[] = []): void {
    this.told.push({ message, ports })
    this.listen?.({ data: message, ports })
  }
  kill(): boolean {
    return this.die(1)
  }
  /** Ends as a crash does: its ports close, its parent hears of it. */
  die(code: number): boolean {
    if (!this.alive) return false
    this.alive = false
    for (const { ports } of this.told) for (const port of ports) port.close()
    return this.emit('exit', code)
  }
}
