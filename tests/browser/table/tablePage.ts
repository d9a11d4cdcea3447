import type { Page } from '@playwright/test'

export const cell = (page: Page, row: number, column: number) =>
  page.locator(`[data-cell="${row}:${column}"]`)
export const heading = (page: Page, name: string) =>
  page.getByRole('columnheader', { name, exact: true })
export const told = (page: Page) => page.getByRole('status')
