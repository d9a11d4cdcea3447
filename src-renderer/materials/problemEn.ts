export const materialsProblem = {
  notPositive: 'Must be more than zero',
  allSides: 'Give all three sides or none',
}
