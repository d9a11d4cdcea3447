/** What is wrong with a field of a material, by the key that its schema gives. */
export const materialsProblem = {
  notPositive: 'Jābūt lielākam par nulli',
  allSides: 'Norādiet visus trīs izmērus vai nevienu',
}
