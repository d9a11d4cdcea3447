import type { AnyContractProcedure } from '@orpc/contract'
import type { contract } from './contract.ts'

type PathsOf<T, Before extends string> = {
  [K in keyof T & string]: T[K] extends AnyContractProcedure
    ? `${Before}${K}`
    : PathsOf<T[K], `${Before}${K}.`>
}[keyof T & string]

/** `people.create`, `staff.signIn`, … : every procedure of the contract. */
export type ProcedurePath = PathsOf<typeof contract, ''>
