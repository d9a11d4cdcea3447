import { notFound, procedures } from '#main/calls/implement.ts'
import { requireVisible } from '#main/calls/requireVisible.ts'
import { runCommand, runWithin } from '#main/calls/runCommand.ts'
import { pageOf } from '#main/lists/page.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { archiveCarrier } from './archiveCarrier.ts'
import { createCarrier, updateCarrier } from './carrierCommands.ts'
import { findCarriers } from './carriers.ts'
import { countWanted } from './compareWithOffice.ts'
import { findNear } from './find.ts'
import { findLockers, lockerList } from './lockers.ts'
import { findPoints } from './points.ts'
import { findPreference } from './preferences.ts'
import { previewList } from './previewList.ts'
import { readListFile } from './readListFile.ts'
import { setPreference } from './setPreference.ts'
import { takeInList } from './takeInList.ts'

const os = procedures.lockers

export const lockersRouter = {
  list: os.list.handler(({ input, context }) =>
    pageOf(lockerList, context.services.reads, input, context.actor),
  ),
  get: os.get.handler(async ({ input, context, path }) => {
    const { reads } = context.services
    const [locker] = await findLockers(reads, [input.id])
    if (locker === undefined) return notFound(context, path.join('.'))
    return { ...locker, wanted: (await countWanted(reads, [input.id])).get(input.id) ?? 0 }
  }),
  points: os.points.handler(({ input, context }) =>
    findPoints(context.services.reads, input, context.actor),
  ),
  find: os.find.handler(async ({ input, context, path }) => {
    if (input.near?.kind === 'person') {
      await requireVisible(context, `person/${input.near.person}`, path)
    }
    return findNear(context.services.reads, input)
  }),
  carriers: os.carriers.handler(({ context: { services } }) =>
    findCarriers(services.reads, todayInRiga(services.clock)),
  ),
  preferenceOf: os.preferenceOf.handler(async ({ input, context, path }) => {
    await requireVisible(context, `person/${input.person}`, path)
    return findPreference(context.services.reads, input.person)
  }),
  previewList: os.previewList.handler(async ({ input, context, path }) => {
    const { reads, clock } = context.services
    if (input.carrier !== null) await requireVisible(context, `carrier/${input.carrier}`, path)
    return previewList(reads, input, todayInRiga(clock))
  }),
  takeInList: os.takeInList.handler(async (call) => {
    const { file, ...payload } = call.input.payload
    const read = await readListFile(file, null)
    return read.ok ? runWithin(takeInList, { ...payload, list: read.list }, call) : read
  }),
  setPreference: os.setPreference.handler(runCommand(setPreference)),
  createCarrier: os.createCarrier.handler(runCommand(createCarrier)),
  updateCarrier: os.updateCarrier.handler(runCommand(updateCarrier)),
  archiveCarrier: os.archiveCarrier.handler(runCommand(archiveCarrier)),
}
