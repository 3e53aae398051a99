/**
 * Pages that reward by degrees, how near a point or a colour is: from here on a person would call it right. Every other page is
 * right or wrong, and only the full reward counts.
 */
const THRESHOLDS: Readonly<Record<string, number>> = {
  'bisect-angle': 0.8,
  'circle-center': 0.8,
  'draw-circle': 0.7,
  'draw-line': 0.8,
  'find-midpoint': 0.8,
  'hot-cold': 0.5,
  'right-angle': 0.8,
  'use-colorwheel': 0.9,
  'use-colorwheel-2': 0.9,
}

export const thresholdOf = (task: string): number => THRESHOLDS[task] ?? 1
