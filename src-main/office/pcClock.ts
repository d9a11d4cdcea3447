import { uptime } from 'node:os'
import { type Clock, systemClock } from '#shared/calendar/clock.ts'

/** The PC's clock. How long it has been on counts its sleep too, which Node's own timers do not. */
export const pcClock: Clock = { ...systemClock, elapsed: () => uptime() * 1000 }
