import { z } from 'zod'
import { command, query, Revised } from '#shared/commands/procedure.ts'
import { ListRequest, listPage } from '#shared/lists/list.ts'
import { packingContract } from './packingContract.ts'
import { dispatchContract } from './dispatchContract.ts'
import { batchContract } from './batchContract.ts'
import { emailContract } from './emailContract.ts'
import { receiptContract } from './receiptContract.ts'
import {
  AgainRefusal,
  EventRefusal,
  JoinRefusal,
  LeaveRefusal,
  NumberRefusal,
  ReminderRefusal,
  SendRefusal,
  SettleRefusal,
  WeighRefusal,
} from './refusals.ts'
import {
  Board,
  Delivery,
  DeliveryDetails,
  DeliveryInput,
  EventInput,
  ParcelMeasures,
  ParcelNumber,
  Reminding,
  Settling,
} from './schema.ts'

const Id = z.object({ id: z.uuid() })
const deliveries = z.array(z.uuid()).min(1, 'required').max(2000, 'tooMany')

/** What can be asked of deliveries. */
export const deliveriesContract = {
  ...dispatchContract,
  ...batchContract,
  ...emailContract,
  ...receiptContract,
  /**
   * Columns: code, recipient, group, channel, status, statusAt, sentAt, carrier, locker, number, lastDay,
   * handOverBy, created. What is done or called off is hidden until asked for or searched.
   */
  list: query.input(ListRequest).output(listPage(Delivery)),
  get: query.input(Id).output(DeliveryDetails),
  ofPerson: query.input(z.object({ person: z.uuid() })).output(z.array(Delivery)),
  /** How many wait at each place of the board. */
  board: query.output(Board),

  send: command(
    z.object({ person: z.uuid('required'), input: DeliveryInput }),
    z.object({ id: z.uuid(), code: z.string() }),
    SendRefusal,
  ),
  change: command(
    Revised.extend({ input: DeliveryInput }),
    z.object({ revision: z.number() }),
    SendRefusal,
  ),
  /**
   * Says what happened to deliveries, all or none; `count` of them changed, those in one box with them
   * included. Packing takes from stock. `lent`: lines of lent things in what came back that are out still.
   */
  record: command(
    z.object({ deliveries, event: EventInput }),
    z.object({ count: z.number(), lent: z.array(z.uuid()) }),
    EventRefusal,
  ),
  /** Puts deliveries into the parcel of one of them, on purpose. */
  join: command(z.object({ into: z.uuid(), deliveries }), z.object({}), JoinRefusal),
  /** Takes a delivery out of the parcel that it shares, into one of its own. */
  leave: command(z.object({ delivery: z.uuid() }), z.object({}), LeaveRefusal),
  /**
   * The carrier's numbers of parcels, all or none; '' takes a parcel's number away. `reason` keeps one
   * whose check digit or form is wrong.
   */
  number: command(
    z.object({
      numbers: z
        .array(ParcelNumber.extend({ delivery: z.uuid() }))
        .min(1, 'required')
        .max(2000, 'tooMany'),
    }),
    z.object({ count: z.number() }),
    NumberRefusal,
  ),
  /** Weight, size and real cost (with VAT) of a parcel; once on a closed manifest its weight stays. */
  weigh: command(
    Revised.extend({
      input: ParcelMeasures,
    }),
    z.object({ revision: z.number() }),
    WeighRefusal,
  ),
  /** Sends what came back or bounced once more, as the person is reached now, linked to the first. */
  sendAgain: command(
    z.object({ delivery: z.uuid(), locker: z.uuid().nullable() }),
    z.object({ id: z.uuid(), code: z.string() }),
    AgainRefusal,
  ),
  /** Says that nothing more is sent in place of what came back, bounced, was lost or damaged. */
  settle: command(Settling.extend({ delivery: z.uuid() }), z.object({}), SettleRefusal),
  /**
   * Notes that the recipients were reminded of what waits for them, all or none: nobody is to remind them any
   * more.
   */
  noteReminder: command(
    Reminding.extend({ deliveries }),
    z.object({ count: z.number() }),
    ReminderRefusal,
  ),
  ...packingContract,
}
