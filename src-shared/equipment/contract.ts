import { catalogueContract } from './catalogueContract.ts'
import { lendingContract } from './lendingContract.ts'

export const equipmentContract = { ...catalogueContract, ...lendingContract }
