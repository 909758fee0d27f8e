/**
 * Largest fractional drop from an earlier to a later point at most `window` steps apart. The log price is `size × course`,
 * and 0 before the first step.
 * @param window steps, at least 1
 */
export function largestDrop(course: ArrayLike<number>, size: number, window: number): number {
  // Indices whose log prices fall: the front is the highest inside the window.
  const queue = new Int32Array(course.length + 1)
  let head = 0
  let tail = 0
  const at = (index: number) => (index === 0 ? 0 : size * (course[index - 1] as number))
  let worst = 0
  for (let index = 0; index <= course.length; index++) {
    const price = at(index)
    while (head < tail && (queue[head] as number) < index - window) head++
    if (head < tail) worst = Math.min(worst, price - at(queue[head] as number))
    while (head < tail && at(queue[tail - 1] as number) <= price) tail--
    queue[tail++] = index
  }
  return -Math.expm1(worst)
}
