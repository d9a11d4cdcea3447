import { catalogueContract } from './catalogueContract.ts'
import { lendingContract } from './lendingContract.ts'
import { needsContract } from './needsContract.ts'
import { stocktakeContract } from './stocktakeContract.ts'
import { timelineContract } from './timelineContract.ts'

export const equipmentContract = {
  ...catalogueContract,
  ...lendingContract,
  ...needsContract,
  ...stocktakeContract,
  ...timelineContract,
}
