import { catalogueContract } from './catalogueContract.ts'
import { lendingContract } from './lendingContract.ts'
import { needsContract } from './needsContract.ts'
import { stocktakeContract } from './stocktakeContract.ts'

export const equipmentContract = {
  ...catalogueContract,
  ...lendingContract,
  ...needsContract,
  ...stocktakeContract,
}
