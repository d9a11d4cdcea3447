import { type RawBuilder, sql } from 'kysely'

/** How many of the row's material there are: the SQL of the rule `stockOf`. */
export const counted: RawBuilder<number> = sql`(
  select coalesce(sum(stock_movement.quantity), 0) from stock_movement
  where stock_movement.material_id = material.id)`

/** The same, and null where the office does not count it. */
export const stock: RawBuilder<number | null> = sql`(
  case when material.stock_kept = 1 then ${counted} end)`

/** How many files the row's material has. */
export const fileCount: RawBuilder<number> = sql`(
  select count(*) from material_file where material_file.material_id = material.id)`
