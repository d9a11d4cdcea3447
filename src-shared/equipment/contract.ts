import { catalogueContract } from './catalogueContract.ts'
import { lendingContract } from './lendingContract.ts'
import { needsContract } from './needsContract.ts'

export const equipmentContract = { ...catalogueContract, ...lendingContract, ...needsContract }
