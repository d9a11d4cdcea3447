import type { ListDefinition } from '#main/lists/defineList.ts'
import { materialList } from '#main/materials/list.ts'
import type { Material } from '#shared/materials/schema.ts'

const cells = (material: Material) => ({
  id: material.id,
  name: material.name,
  kind: material.kind,
  code: material.code,
  shelf: material.shelf,
  course: material.courses,
  stock: material.stock,
  returnable: material.returnable,
  files: material.files,
  archived: material.archived,
})

/** The list of materials with what its columns show. */
export const shownMaterials: ListDefinition<ReturnType<typeof cells>> = {
  ...materialList,
  load: async (...wanted) => (await materialList.load(...wanted)).map(cells),
}
