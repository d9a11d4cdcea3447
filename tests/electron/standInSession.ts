import { EventEmitter } from 'node:events'
import type { Protocol, Session } from 'electron'

type Asked = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type Checked = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
type Device = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>

export class StandInSession
  extends EventEmitter
  implements
    Pick<
      Session,
      'setDevicePermissionHandler' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler'
    >
{
  asked: Asked | null = null
  checked: Checked | null = null
  device: Device | null = null
  served: ((request: Request) => Response | Promise<Response>) | undefined

  readonly protocol: Pick<Protocol, 'handle'> = {
    handle: (_scheme, handler) => void (this.served = handler),
  }
  setPermissionRequestHandler(handler: Asked | null): void {
    this.asked = handler
  }
  setPermissionCheckHandler(handler: Checked | null): void {
    this.checked = handler
  }
  setDevicePermissionHandler(handler: Device | null): void {
    this.device = handler
  }
}
