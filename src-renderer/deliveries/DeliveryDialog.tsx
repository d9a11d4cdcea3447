import { AgainDialog } from './AgainDialog.tsx'
import { EventDialog } from './EventDialog.tsx'
import { NumberDialog } from './NumberDialog.tsx'
import { PackingPapersDialog } from './PackingPapersDialog.tsx'
import { ReceiptPaperDialog } from './ReceiptPaperDialog.tsx'
import { ReminderDialog } from './ReminderDialog.tsx'
import { SettleDialog } from './SettleDialog.tsx'
import { TakeBackOffer } from './TakeBackOffer.tsx'
import { type OpenDeliveryDialog, takenBy } from './useDeliveryActions.tsx'
import { WeighDialog } from './WeighDialog.tsx'

/** The dialog that is open about deliveries. */
export function DeliveryDialog({
  open,
  onClose,
}: {
  open: OpenDeliveryDialog
  onClose: (done: boolean) => void
}) {
  const [only] = open.deliveries
  if (only === undefined) return null
  switch (open.kind) {
    case 'event':
      return <EventDialog deliveries={open.deliveries} onClose={onClose} />
    case 'taken':
      return (
        <EventDialog
          deliveries={open.deliveries}
          first={takenBy(open.deliveries)}
          onClose={onClose}
        />
      )
    case 'again':
      return <AgainDialog delivery={only} onClose={onClose} />
    case 'reminder':
      return <ReminderDialog deliveries={open.deliveries} onClose={onClose} />
    case 'takeBack':
      return <TakeBackOffer lines={open.lent ?? []} onClose={() => onClose(true)} />
    case 'settle':
      return <SettleDialog delivery={only} onClose={onClose} />
    case 'receipt':
      return <ReceiptPaperDialog delivery={only.id} onClose={() => onClose(false)} />
    case 'number':
      return <NumberDialog delivery={only} onClose={onClose} />
    case 'papers':
      return (
        <PackingPapersDialog
          kind="slip"
          deliveries={open.deliveries.map(({ id }) => id)}
          onClose={() => onClose(false)}
        />
      )
    case 'weigh':
      return only.parcel === null ? null : (
        <WeighDialog delivery={only} parcel={only.parcel} onClose={onClose} />
      )
  }
}
