import { catalogueContract } from './catalogueContract.ts'
import { lendingContract } from './lendingContract.ts'
import { timelineContract } from './timelineContract.ts'

export const equipmentContract = { ...catalogueContract, ...lendingContract, ...timelineContract }
