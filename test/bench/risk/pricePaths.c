// The kernel's price paths in scalar C: the same draws, the same functions, one path after the other. Built by native.ts to
// compare speed, and to see that a compiler of another language arrives at the same bits.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double of_bits(uint64_t bits) { double x; memcpy(&x, &bits, 8); return x; }
static uint64_t bits_of(double x) { uint64_t bits; memcpy(&bits, &x, 8); return bits; }

static inline double own_exp(double x) {
  const double round = 6755399441055744.0;
  const double bounded = x < -708 ? -708 : x > 708 ? 708 : x;
  const double shifted = bounded * 1.4426950408889634 + round;
  const double k = shifted - round;
  const double high = bounded - k * 6.9314718036912382e-1;
  const double low = k * 1.9082149292705877e-10;
  const double r = high - low;
  const double z = r * r;
  const double w = z * z;
  const double p = (1.6666666666666602e-1 + z * -2.7777777777015593e-3) +
                   w * ((6.613756321437934e-5 + z * -1.6533902205465252e-6) + w * 4.1381367970572385e-8);
  const double c = r - z * p;
  const double mantissa = 1 - ((low - (r * c) / (2 - c)) - high);
  return of_bits(bits_of(mantissa) + (bits_of(shifted) << 52));
}

static inline double own_log(double x) {
  const uint64_t bits = bits_of(x) + ((uint64_t)(0x3ff00000 - 0x3fe6a09e) << 32);
  const double k = (double)((int)(bits >> 52) - 1023);
  const double f = of_bits((bits & 0x000fffffffffffff) + ((uint64_t)0x3fe6a09e << 32)) - 1;
  const double s = f / (2 + f);
  const double z = s * s;
  const double w = z * z;
  const double even = w * (3.9999999999409419e-1 + w * (2.2222198432149784e-1 + w * 1.5313837699209373e-1));
  const double odd =
      z * (6.666666666666735e-1 +
           w * (2.857142874366239e-1 + w * (1.818357216161805e-1 + w * 1.4798198605116586e-1)));
  const double half = 0.5 * f * f;
  return k * 6.9314718036912382e-1 - ((half - (s * (half + (odd + even)) + k * 1.9082149292705877e-10)) - f);
}

static uint64_t s0, s1;
static uint32_t mix;

static uint64_t word(void) {
  mix += 0x9e3779b9u;
  uint32_t mixed = (mix ^ (mix >> 16)) * 0x21f0aaadu;
  mixed = (mixed ^ (mixed >> 15)) * 0x735a2d97u;
  return mixed ^ (mixed >> 15);
}

static void seed_stream(uint32_t seed, uint32_t block) {
  mix = ((seed ^ 0x9e3779b9u) * 0x85ebca6bu) ^ ((block + 1) * 0xc2b2ae35u);
  const uint64_t s01 = word(), s00 = word(), s11 = word(), s10 = word() | 1;
  s0 = s01 << 32 | s00;
  s1 = s11 << 32 | s10;
}

static inline uint64_t rotated(uint64_t x, int by) { return x << by | x >> (64 - by); }

static inline uint32_t next_word(void) {
  const uint32_t out = (uint32_t)(s0 + s1);
  const uint64_t mixed = s0 ^ s1;
  s0 = rotated(s0, 24) ^ mixed ^ (mixed << 16);
  s1 = rotated(mixed, 37);
  return out;
}

static inline void normal_pair(double *first, double *second) {
  const double u = ((double)next_word() + 0.5) * (1.0 / 4294967296.0);
  const uint32_t turn = next_word();
  const double radius = sqrt(-2 * own_log(u));
  const double angle = ((double)(turn & 0x3fffffff) - 536870911.5) * (3.141592653589793 / 2 / 1073741824);
  const double z = angle * angle;
  const double sine =
      angle + angle * z *
                  (-1.6666666666666632e-1 +
                   z * (8.33333333332249e-3 +
                        z * (-1.9841269829857949e-4 + z * (2.7557313707070068e-6 + z * -2.5050760253406863e-8))));
  const double cosine =
      1 - (0.5 * z - z * z *
                         (4.16666666666666e-2 +
                          z * (-1.388888888887411e-3 +
                               z * (2.480158728947673e-5 + z * (-2.7557314351390663e-7 + z * 2.087572321298175e-9)))));
  const double turned = turn & 0x80000000 ? -radius : radius;
  const int swapped = (turn & 0x40000000) != 0;
  *first = turned * (swapped ? sine : cosine);
  *second = turned * (swapped ? cosine : sine);
}

enum { STEPS = 288 };

int main(int count, char **values) {
  if (count != 14) return 2;
  const uint32_t paths = strtoul(values[1], 0, 10), seed = strtoul(values[2], 0, 10);
  double law[11];
  for (int i = 0; i < 11; i++) law[i] = strtod(values[3 + i], 0);
  const double duration_median = law[0], dispersion = law[1], burst = law[2], correlation = law[3], innovation = law[4];
  const double noise = law[5], fall = law[6], rise = law[7], half_life = law[8], fall_move = law[9], rise_move = law[10];
  static double returned[STEPS], shape[STEPS], course[STEPS];
  for (int step = 0; step < STEPS; step++) {
    returned[step] = 1 - own_exp((-0.6931471805599453 * (step + 1) * 300) / half_life);
  }
  struct timespec from, to;
  double best = 1e300, lowest = 0, mean = 0;
  for (int round = 0; round < 8; round++) {
    lowest = mean = 0;
    clock_gettime(CLOCK_MONOTONIC, &from);
    for (uint32_t path = 0; path < paths; path++) {
      const int rises = path & 1;
      seed_stream(seed, path);
      double first, second;
      normal_pair(&first, &second);
      double speed = second;
      const double drawn = floor(duration_median * own_exp(dispersion * first) + 0.5);
      const int duration = drawn < 1 ? 1 : drawn > STEPS ? STEPS : (int)drawn;
      double wander = 0;
      for (int step = 0; step < STEPS; step += 2) {
        normal_pair(&first, &second);
        shape[step] = wander += noise * first;
        shape[step + 1] = wander += noise * second;
      }
      double way = course[0] = own_exp(burst * speed);
      for (int step = 1; step < duration; step++) {
        if (step & 1) normal_pair(&first, &second);
        speed = correlation * speed + innovation * (step & 1 ? first : second);
        course[step] = way += own_exp(burst * speed);
      }
      const double share = -1 / way, rebound = rises ? rise : fall;
      double worst = 0;
      for (int step = 0; step < duration; step++) {
        shape[step] = course[step] * share + shape[step];
        if (shape[step] < worst) worst = shape[step];
      }
      for (int step = duration; step < STEPS; step++) {
        shape[step] = (-1 + rebound * returned[step - duration]) + shape[step];
        if (shape[step] < worst) worst = shape[step];
      }
      const double scale = worst < -0.1 ? -1 / worst : 1;
      const double move = -(rises ? rise_move : fall_move);
      double low = 1, sum = 0;
      for (int step = 0; step < STEPS; step++) {
        const double value = shape[step] * scale;
        const double mark = own_exp(move * (value < -1 ? -1 : value));
        if (mark < low) low = mark;
        sum += mark;
      }
      lowest += low;
      mean += sum / STEPS;
    }
    clock_gettime(CLOCK_MONOTONIC, &to);
    const double seconds = (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec);
    if (seconds < best) best = seconds;
  }
  printf("{\"seconds\":%.9f,\"lowest\":%.17g,\"mean\":%.17g}\n", best, lowest, mean);
  return 0;
}
