import { notFound, procedures } from '#main/calls/implement.ts'
import { requireVisible } from '#main/calls/requireVisible.ts'
import { runCommand, runWithin } from '#main/calls/runCommand.ts'
import { findHistory } from '#main/journal/history.ts'
import { pageOf } from '#main/lists/page.ts'
import { recordOf } from '#shared/materials/ties.ts'
import { archiveMaterials, restoreMaterials } from './archive.ts'
import { findMaterials, findMaterialsFor } from './choices.ts'
import { createMaterial, updateMaterial } from './commands.ts'
import { findFiles, findMovements, findTies } from './details.ts'
import { addFile, findFile, readFile, removeFile, renameFile } from './files.ts'
import { findMaterialRows, materialList } from './list.ts'
import { findMaterialsOfGroup } from './ofGroup.ts'
import { moveStock } from './stock.ts'
import { tieMaterial, untieMaterial } from './tying.ts'

const os = procedures.materials

export const materialsRouter = {
  list: os.list.handler(({ input, context }) =>
    pageOf(materialList, context.services.reads, input, context.actor),
  ),
  get: os.get.handler(async ({ input: { id }, context, path }) => {
    await requireVisible(context, `material/${id}`, path)
    const { reads, visibility } = context.services
    const reader = { actor: context.actor, visibility }
    const [material] = await findMaterialRows(reads, [id], context.actor)
    if (material === undefined) return notFound(context, path.join('.'))
    return {
      ...material,
      fileList: await findFiles(reads, id),
      ties: await findTies(reads, id, reader),
      movements: await findMovements(reads, id, reader),
    }
  }),
  find: os.find.handler(({ input, context }) => findMaterials(context.services.reads, input)),
  ofTarget: os.ofTarget.handler(async ({ input, context, path }) => {
    await requireVisible(context, recordOf(input.of), path)
    return findMaterialsFor(context.services.reads, input.of)
  }),
  ofGroup: os.ofGroup.handler(async ({ input, context, path }) => {
    await requireVisible(context, `group/${input.group}`, path)
    return findMaterialsOfGroup(context.services.reads, input.group)
  }),
  file: os.file.handler(async ({ input, context, path }) => {
    await requireVisible(context, `material/${input.id}`, path)
    const found = await findFile(context.services.reads, input)
    return found ?? notFound(context, path.join('.'))
  }),
  history: os.history.handler(async ({ input: { id }, context, path }) => {
    await requireVisible(context, `material/${id}`, path)
    const { reads, visibility } = context.services
    return findHistory(reads, `material/${id}`, { actor: context.actor, visibility })
  }),

  create: os.create.handler(runCommand(createMaterial)),
  update: os.update.handler(runCommand(updateMaterial)),
  archive: os.archive.handler(runCommand(archiveMaterials)),
  restore: os.restore.handler(runCommand(restoreMaterials)),

  addFile: os.addFile.handler(async (call) => {
    const { id, file } = call.input.payload
    const read = await readFile(file)
    return read.ok ? runWithin(addFile, { id, file: read.value }, call) : read
  }),
  renameFile: os.renameFile.handler(runCommand(renameFile)),
  removeFile: os.removeFile.handler(runCommand(removeFile)),

  tie: os.tie.handler(runCommand(tieMaterial)),
  untie: os.untie.handler(runCommand(untieMaterial)),
  moveStock: os.moveStock.handler(runCommand(moveStock)),
}
