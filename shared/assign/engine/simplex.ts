import type { CheapestFlow } from './cheapestFlow.ts';
import type { Network } from './network.ts';
import { addArc, NO_LIMIT, ROOT } from './network.ts';
import { spanningTree } from './spanningTree.ts';

/*
 * Primal network simplex with side rows. The basis is a spanning tree and, for each side row, one arc more (an “extra”).
 * The working matrix W says what a unit of each extra, sent round its cycle through the tree, puts into each row; its
 * inverse is kept. Without side rows this is the ordinary network simplex with strongly feasible trees.
 * Source: Kennington & Helgason, Algorithms for Network Programming (1980), chapter on networks with side constraints.
 */

/** Smallest reduced cost that is worth a pivot, and smallest flow that is not zero. */
const EPSILON = 1e-7;
/** Coefficients below this are rounding. */
const TINY = 1e-9;
/** Smallest coefficient to pivot on. */
const PIVOT = 1e-6;
/** Up to so many subtrees are walked one by one instead of the whole tree once. */
const FEW = 2;
/** Reduced costs up to which arcs are looked at first. */
const NEAR = 2;
/** Pivots with side rows after which the inverse and the flows are worked out afresh. */
const REFRESH_AFTER = 400;

const AT_LOWER = 0;
const AT_UPPER = 1;
const BASIC = 2;
const FIXED = 3;

export interface Simplex {
  readonly network: Network;
  /** Pivots until the costs cannot fall further, at most `limit`; flows must keep their limits. @returns true when optimal. */
  primal(limit: number): boolean;
  /**
   * Pivots until all flows keep their limits again; no reduced cost may have the wrong sign. Stops when the cost has
   * reached `cutoff`.
   */
  dual(limit: number, cutoff?: number): DualOutcome;
  /** Takes arcs that were added to the network into account, at flow 0 or, when they cost less than nothing, full. */
  admitArcs(): void;
  /** Adds the row Σ factor × flow ≤ `limit`; where it is broken now, `dual` mends it. @returns the row. */
  addRow(entries: readonly RowEntry[], limit: number): number;
  flow(arc: number): number;
  /** Cost of a further unit on the arc with all that it pulls along; 0 in the basis. */
  reducedCost(arc: number): number;
  isBasic(arc: number): boolean;
  /** What a unit more at the node would cost. */
  potential(node: number): number;
  objective(): number;
  /** Sets the least and the most that an arc may carry. `dual` mends what this breaks. */
  setLimits(arc: number, least: number, most: number): void;
  least(arc: number): number;
  most(arc: number): number;
  readonly pivots: () => number;
}

export interface RowEntry {
  readonly arc: number;
  readonly factor: number;
}

/** `cutoff`: no solution costs less than that; `infeasible`: there is no solution. */
export type DualOutcome = 'optimal' | 'infeasible' | 'cutoff' | 'limit';

/** Starts from a flow whose costs cannot fall much further, with its potentials. */
export function createSimplex(network: Network, start: CheapestFlow): Simplex {
  let state = new Int8Array(0);
  let flow = new Float64Array(0);
  let lower = new Float64Array(0);
  let upper = new Float64Array(0);
  /** Arcs of each node, as lists through the arcs. */
  let nextOut = new Int32Array(0);
  let nextIn = new Int32Array(0);
  /** Cost less what the multipliers take off. */
  let price = new Float64Array(0);
  /** The node whose tree arc this is; −1. */
  let nodeOf = new Int32Array(0);
  /** Which extra this is; −1. */
  let extraOf = new Int32Array(0);
  const nodes = network.nodes;
  const parent = new Int32Array(nodes).fill(-1);
  const parentArc = new Int32Array(nodes).fill(-1);
  /** 1 where the tree arc leads from the node to its parent, −1 where it comes from there. */
  const upward = new Int8Array(nodes);
  const depth = new Int32Array(nodes);
  const firstChild = new Int32Array(nodes).fill(-1);
  const nextSibling = new Int32Array(nodes).fill(-1);
  const previousSibling = new Int32Array(nodes).fill(-1);
  const potential = new Float64Array(nodes);
  const change = new Float64Array(nodes);
  const touched = new Int32Array(nodes);
  const stamp = new Int32Array(nodes);
  const stack = new Int32Array(nodes);
  const firstOut = new Int32Array(nodes).fill(-1);
  const firstIn = new Int32Array(nodes).fill(-1);
  const slope = new Float64Array(nodes);
  let near = new Int32Array(0);
  let nearTail = new Int32Array(0);
  let nearHead = new Int32Array(0);
  let nearCount = 0;
  let nearCursor = 0;
  let nearest = 0;
  const shift = new Float64Array(nodes);
  const shifted = new Int32Array(nodes);
  const sums = new Float64Array(nodes);
  let shiftCount = 0;
  /** Arcs whose flow may have left its limits. */
  const suspects: number[] = [];
  let isSuspect = new Uint8Array(0);
  let factorOf = new Float64Array(0);
  let isListed = new Uint8Array(0);
  let cost = 0;
  let stampNow = 0;
  const extras: number[] = [];
  const multipliers: number[] = [];
  let inverse = new Float64Array(0);
  let stride = 0;
  let effect = new Float64Array(0);
  let alpha = new Float64Array(0);
  let nonZero = new Int32Array(0);
  let admitted = 0;
  let pivotCount = 0;
  let sinceRefresh = 0;
  let cursor = 0;
  let dice = 0x2545f491;

  function roll(): number {
    dice ^= dice << 13;
    dice ^= dice >>> 17;
    dice ^= dice << 5;
    return dice >>> 0;
  }

  function grown<T extends Float64Array | Int32Array | Int8Array | Uint8Array>(larger: T, present: T): T {
    larger.set(present);
    return larger;
  }

  function admitArcs(): void {
    if (network.arcs > state.length) {
      const size = network.tail.length;
      state = grown(new Int8Array(size), state);
      isSuspect = grown(new Uint8Array(size), isSuspect);
      nodeOf = grown(new Int32Array(size).fill(-1), nodeOf);
      extraOf = grown(new Int32Array(size).fill(-1), extraOf);
      nextOut = grown(new Int32Array(size).fill(-1), nextOut);
      nextIn = grown(new Int32Array(size).fill(-1), nextIn);
      flow = grown(new Float64Array(size), flow);
      lower = grown(new Float64Array(size), lower);
      upper = grown(new Float64Array(size), upper);
      price = grown(new Float64Array(size), price);
      isListed = grown(new Uint8Array(size), isListed);
      factorOf = grown(new Float64Array(size), factorOf);
    }
    for (let arc = admitted; arc < network.arcs; arc += 1) {
      price[arc] = network.cost[arc] ?? 0;
      upper[arc] = network.capacity[arc] ?? 0;
      const from = network.tail[arc] ?? 0;
      const to = network.head[arc] ?? 0;
      if (from === to) {
        // Only in side rows that come after it: full at once when it is worth it.
        const isWanted = (price[arc] ?? 0) < 0;
        state[arc] = isWanted ? AT_UPPER : AT_LOWER;
        flow[arc] = isWanted ? (upper[arc] ?? 0) : 0;
        cost += (price[arc] ?? 0) * (flow[arc] ?? 0);
        continue;
      }
      nextOut[arc] = firstOut[from] ?? -1;
      firstOut[from] = arc;
      nextIn[arc] = firstIn[to] ?? -1;
      firstIn[to] = arc;
    }
    admitted = network.arcs;
  }

  function link(node: number, above: number): void {
    parent[node] = above;
    const first = firstChild[above] ?? -1;
    nextSibling[node] = first;
    previousSibling[node] = -1;
    if (first >= 0) previousSibling[first] = node;
    firstChild[above] = node;
  }

  function unlink(node: number): void {
    const before = previousSibling[node] ?? -1;
    const after = nextSibling[node] ?? -1;
    if (before >= 0) nextSibling[before] = after;
    else firstChild[parent[node] ?? 0] = after;
    if (after >= 0) previousSibling[after] = before;
  }

  function setTreeArc(node: number, arc: number): void {
    parentArc[node] = arc;
    upward[node] = network.tail[arc] === node ? 1 : -1;
    nodeOf[arc] = node;
    state[arc] = BASIC;
  }

  function installStart(): void {
    const chosen = spanningTree(network, start);
    admitArcs();
    for (let arc = 0; arc < network.arcs; arc += 1) {
      const amount = arc < start.flow.length ? (start.flow[arc] ?? 0) : 0;
      flow[arc] = amount;
      cost += amount * (network.cost[arc] ?? 0);
      state[arc] = amount > 0 && amount >= (upper[arc] ?? 0) ? AT_UPPER : AT_LOWER;
    }
    const isTree = new Uint8Array(network.arcs);
    for (const arc of chosen) isTree[arc] = 1;
    const seen = new Uint8Array(nodes);
    seen[ROOT] = 1;
    const queue = [ROOT];
    for (const node of queue) {
      for (const list of [firstOut, firstIn]) {
        const following = list === firstOut ? nextOut : nextIn;
        for (let arc = list[node] ?? -1; arc >= 0; arc = following[arc] ?? -1) {
          if (isTree[arc] !== 1) continue;
          const other = list === firstOut ? (network.head[arc] ?? 0) : (network.tail[arc] ?? 0);
          if (seen[other] === 1) continue;
          seen[other] = 1;
          setTreeArc(other, arc);
          link(other, node);
          queue.push(other);
        }
      }
    }
    refreshBelow(ROOT);
  }

  /** Depths and potentials of all nodes under `top`, from those of `top`. */
  function refreshBelow(top: number): void {
    let size = 0;
    stack[size++] = top;
    while (size > 0) {
      size -= 1;
      const node = stack[size] ?? 0;
      if (node !== ROOT) {
        const above = parent[node] ?? 0;
        depth[node] = (depth[above] ?? 0) + 1;
        const cost = price[parentArc[node] ?? 0] ?? 0;
        potential[node] = (potential[above] ?? 0) - (upward[node] ?? 0) * cost;
      }
      for (let child = firstChild[node] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
        stack[size++] = child;
      }
    }
  }

  function addBelow(values: Float64Array, top: number, by: number): void {
    let size = 0;
    stack[size++] = top;
    while (size > 0) {
      size -= 1;
      const node = stack[size] ?? 0;
      values[node] = (values[node] ?? 0) + by;
      for (let child = firstChild[node] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
        stack[size++] = child;
      }
    }
  }

  function reducedCost(arc: number): number {
    return (
      (price[arc] ?? 0) + (potential[network.tail[arc] ?? 0] ?? 0) - (potential[network.head[arc] ?? 0] ?? 0)
    );
  }

  /** Adds `amount` for each tree arc of the arc's cycle to `change`, signed by its direction. */
  function addCycle(arc: number, amount: number): void {
    let from = network.tail[arc] ?? 0;
    let to = network.head[arc] ?? 0;
    while (from !== to) {
      if ((depth[to] ?? 0) >= (depth[from] ?? 0)) {
        if (stamp[to] !== stampNow) {
          stamp[to] = stampNow;
          change[to] = 0;
          touched[touchedCount++] = to;
        }
        change[to] = (change[to] ?? 0) + (upward[to] ?? 0) * amount;
        to = parent[to] ?? 0;
      } else {
        if (stamp[from] !== stampNow) {
          stamp[from] = stampNow;
          change[from] = 0;
          touched[touchedCount++] = from;
        }
        change[from] = (change[from] ?? 0) - (upward[from] ?? 0) * amount;
        from = parent[from] ?? 0;
      }
    }
  }
  let touchedCount = 0;

  /** Coefficient (−1, 0, 1) of the tree arc above `node` in the cycle of an arc. */
  function onCycle(arc: number, node: number): number {
    let from = network.tail[arc] ?? 0;
    let to = network.head[arc] ?? 0;
    const bottom = depth[node] ?? 0;
    while (from !== to) {
      const depthOfTo = depth[to] ?? 0;
      const depthOfFrom = depth[from] ?? 0;
      if (depthOfTo < bottom && depthOfFrom < bottom) return 0;
      if (depthOfTo >= depthOfFrom) {
        if (to === node) return upward[to] ?? 0;
        to = parent[to] ?? 0;
      } else {
        if (from === node) return -(upward[from] ?? 0);
        from = parent[from] ?? 0;
      }
    }
    return 0;
  }

  /** Puts into `effect` what a unit on the arc and round its cycle adds to each row. */
  function sideEffect(arc: number): void {
    effect.fill(0, 0, extras.length);
    for (const { row, factor } of network.side.get(arc) ?? []) effect[row] = (effect[row] ?? 0) + factor;
    let from = network.tail[arc] ?? 0;
    let to = network.head[arc] ?? 0;
    while (from !== to) {
      let node: number;
      let sign: number;
      if ((depth[to] ?? 0) >= (depth[from] ?? 0)) {
        node = to;
        sign = upward[to] ?? 0;
        to = parent[to] ?? 0;
      } else {
        node = from;
        sign = -(upward[from] ?? 0);
        from = parent[from] ?? 0;
      }
      const entries = network.side.get(parentArc[node] ?? -1);
      if (entries) {
        for (const { row, factor } of entries) effect[row] = (effect[row] ?? 0) + sign * factor;
      }
    }
  }

  /** Puts into `alpha` how much of each extra a unit on the arc replaces. @returns how many are not zero. */
  function solveForExtras(arc: number): number {
    const count = extras.length;
    if (count === 0) return 0;
    sideEffect(arc);
    alpha.fill(0, 0, count);
    for (let row = 0; row < count; row += 1) {
      const amount = effect[row] ?? 0;
      if (amount === 0) continue;
      for (let extra = 0; extra < count; extra += 1) {
        const factor = inverse[extra * stride + row] ?? 0;
        if (factor !== 0) alpha[extra] = (alpha[extra] ?? 0) + factor * amount;
      }
    }
    let found = 0;
    for (let extra = 0; extra < count; extra += 1) {
      if (Math.abs(alpha[extra] ?? 0) > TINY) nonZero[found++] = extra;
      else alpha[extra] = 0;
    }
    return found;
  }

  function chooseEntering(): number {
    const { tail, head, arcs } = network;
    if (arcs === 0) return -1;
    const block = Math.max(64, Math.floor(Math.sqrt(arcs)) * 5);
    let best = EPSILON;
    let chosen = -1;
    let left = block;
    let arc = cursor >= arcs ? 0 : cursor;
    for (let seen = 0; seen < arcs; seen += 1) {
      const here = state[arc] ?? 0;
      if (here < BASIC) {
        const reduced =
          (price[arc] ?? 0) + (potential[tail[arc] ?? 0] ?? 0) - (potential[head[arc] ?? 0] ?? 0);
        const gain = here === AT_LOWER ? -reduced : reduced;
        if (gain > best) {
          best = gain;
          chosen = arc;
        }
      }
      arc += 1;
      if (arc === arcs) arc = 0;
      left -= 1;
      if (left === 0) {
        if (chosen >= 0) break;
        left = block;
      }
    }
    cursor = arc;
    return chosen;
  }

  /** Moves the part of the tree under `node`, cut off from its parent, so that it hangs by `arc`. */
  function rehang(node: number, arc: number, isTailInside: boolean): void {
    const inside = isTailInside ? (network.tail[arc] ?? 0) : (network.head[arc] ?? 0);
    const outside = isTailInside ? (network.head[arc] ?? 0) : (network.tail[arc] ?? 0);
    let moving = inside;
    let above = outside;
    let by = arc;
    for (;;) {
      const next = parent[moving] ?? 0;
      const nextArc = parentArc[moving] ?? -1;
      unlink(moving);
      link(moving, above);
      setTreeArc(moving, by);
      if (moving === node) break;
      above = moving;
      moving = next;
      by = nextArc;
    }
    refreshBelow(inside);
  }

  function isBelow(node: number, top: number): boolean {
    let at = node;
    while ((depth[at] ?? 0) > (depth[top] ?? 0)) at = parent[at] ?? 0;
    return at === top;
  }

  /** Takes `factor` × a row of the inverse into multipliers, prices and potentials. */
  function changeMultipliers(extra: number, factor: number): void {
    const count = extras.length;
    shiftCount = 0;
    for (let row = 0; row < count; row += 1) {
      const delta = factor * (inverse[extra * stride + row] ?? 0);
      if (Math.abs(delta) < TINY) continue;
      multipliers[row] = (multipliers[row] ?? 0) + delta;
      for (const entry of network.rowArcs[row] ?? []) {
        const arc = entry.arc;
        const by = -delta * entry.factor;
        price[arc] = (price[arc] ?? 0) + by;
        const node = nodeOf[arc] ?? -1;
        if (node >= 0) addShift(node, -(upward[node] ?? 0) * by);
      }
    }
    if (shiftCount > 0) spreadShifts(potential);
  }

  function addShift(node: number, by: number): void {
    if (shift[node] === 0) shifted[shiftCount++] = node;
    shift[node] = (shift[node] ?? 0) + by;
  }

  /**
   * Adds to the value of every node the shifts of the nodes on its way to the root, and forgets the shifts.
   * @returns a size that no addition exceeds.
   */
  function spreadShifts(values: Float64Array): number {
    let largest = 0;
    if (shiftCount <= FEW) {
      for (let index = 0; index < shiftCount; index += 1) {
        const node = shifted[index] ?? 0;
        const by = shift[node] ?? 0;
        shift[node] = 0;
        largest += Math.abs(by);
        if (by !== 0) addBelow(values, node, by);
      }
      return largest;
    }
    let size = 0;
    stack[size] = ROOT;
    sums[size++] = 0;
    while (size > 0) {
      size -= 1;
      const node = stack[size] ?? 0;
      const sum = (sums[size] ?? 0) + (shift[node] ?? 0);
      if (sum !== 0) {
        values[node] = (values[node] ?? 0) + sum;
        if (sum > largest) largest = sum;
        else if (-sum > largest) largest = -sum;
      }
      for (let child = firstChild[node] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
        stack[size] = child;
        sums[size++] = sum;
      }
    }
    for (let index = 0; index < shiftCount; index += 1) shift[shifted[index] ?? 0] = 0;
    return largest;
  }

  /** Makes the extra's arc a tree arc in place of the one above `node`, which becomes the extra; the basis stays. */
  function exchangeRoles(node: number, extra: number): void {
    const arc = extras[extra] ?? -1;
    const old = parentArc[node] ?? -1;
    const own = onCycle(arc, node);
    const count = extras.length;
    const mine = extra * stride;
    if (own < 0) for (let row = 0; row < count; row += 1) inverse[mine + row] = -(inverse[mine + row] ?? 0);
    for (let other = 0; other < count; other += 1) {
      if (other === extra) continue;
      const sign = onCycle(extras[other] ?? -1, node);
      if (sign === 0) continue;
      const theirs = other * stride;
      for (let row = 0; row < count; row += 1) {
        inverse[mine + row] = (inverse[mine + row] ?? 0) + sign * (inverse[theirs + row] ?? 0);
      }
    }
    const isTailInside = isBelow(network.tail[arc] ?? 0, node);
    nodeOf[old] = -1;
    extraOf[arc] = -1;
    rehang(node, arc, isTailInside);
    extras[extra] = old;
    extraOf[old] = extra;
    state[old] = BASIC;
  }

  /** Puts the arc in the place of an extra. `alpha` must be that of the arc in the present tree. */
  function replaceExtra(extra: number, arc: number, reduced: number, found: number): void {
    const count = extras.length;
    const mine = extra * stride;
    const pivot = alpha[extra] ?? 1;
    for (let row = 0; row < count; row += 1) inverse[mine + row] = (inverse[mine + row] ?? 0) / pivot;
    for (let index = 0; index < found; index += 1) {
      const other = nonZero[index] ?? 0;
      if (other === extra) continue;
      const factor = alpha[other] ?? 0;
      const theirs = other * stride;
      for (let row = 0; row < count; row += 1) {
        const amount = inverse[mine + row] ?? 0;
        if (amount !== 0) inverse[theirs + row] = (inverse[theirs + row] ?? 0) - factor * amount;
      }
    }
    extraOf[extras[extra] ?? 0] = -1;
    extras[extra] = arc;
    extraOf[arc] = extra;
    state[arc] = BASIC;
    changeMultipliers(extra, reduced);
  }

  /** Puts into `change` what `sign` units on the arc do to each tree arc, and into `alpha` what to each extra. */
  function prepare(arc: number, sign: number): number {
    const found = solveForExtras(arc);
    stampNow += 1;
    touchedCount = 0;
    addCycle(arc, sign);
    for (let index = 0; index < found; index += 1) {
      const extra = nonZero[index] ?? 0;
      addCycle(extras[extra] ?? 0, -sign * (alpha[extra] ?? 0));
    }
    return found;
  }

  function suspect(arc: number): void {
    const amount = flow[arc] ?? 0;
    if (isSuspect[arc] === 1) return;
    if (amount >= (lower[arc] ?? 0) - EPSILON && amount <= (upper[arc] ?? 0) + EPSILON) return;
    isSuspect[arc] = 1;
    suspects.push(arc);
  }

  function apply(arc: number, sign: number, step: number, found: number): void {
    if (step === 0) return;
    for (let index = 0; index < touchedCount; index += 1) {
      const node = touched[index] ?? 0;
      const by = change[node] ?? 0;
      if (by === 0) continue;
      const treeArc = parentArc[node] ?? 0;
      flow[treeArc] = (flow[treeArc] ?? 0) + step * by;
      suspect(treeArc);
    }
    for (let index = 0; index < found; index += 1) {
      const extra = nonZero[index] ?? 0;
      const extraArc = extras[extra] ?? 0;
      flow[extraArc] = (flow[extraArc] ?? 0) - sign * step * (alpha[extra] ?? 0);
      suspect(extraArc);
    }
    flow[arc] = (flow[arc] ?? 0) + sign * step;
  }

  function pivot(entering: number): void {
    const isUp = state[entering] === AT_LOWER;
    const sign = isUp ? 1 : -1;
    const reduced = reducedCost(entering);
    const found = prepare(entering, sign);
    let step = (upper[entering] ?? 0) - (lower[entering] ?? 0);
    let leavingNode = -1;
    let leavingExtra = -1;
    let rank = 0;
    let strength = 0;
    const consider = (arc: number, by: number, node: number, extra: number): void => {
      const size = Math.abs(by);
      const room = by > 0 ? (upper[arc] ?? 0) - (flow[arc] ?? 0) : (flow[arc] ?? 0) - (lower[arc] ?? 0);
      const reach = Math.max(0, room) / size;
      if (reach > step + EPSILON) return;
      const luck = roll();
      const isBetter =
        reach < step - EPSILON || size > strength + 0.01 || (size > strength - 0.01 && luck > rank);
      if (!isBetter) return;
      step = Math.min(step, reach);
      strength = size;
      rank = luck;
      leavingNode = node;
      leavingExtra = extra;
    };
    for (let index = 0; index < touchedCount; index += 1) {
      const node = touched[index] ?? 0;
      const by = change[node] ?? 0;
      if (Math.abs(by) > TINY) consider(parentArc[node] ?? 0, by, node, -1);
    }
    for (let index = 0; index < found; index += 1) {
      const extra = nonZero[index] ?? 0;
      consider(extras[extra] ?? 0, -sign * (alpha[extra] ?? 0), -1, extra);
    }
    apply(entering, sign, step, found);
    cost += sign * step * reduced;
    pivotCount += 1;
    if (leavingNode < 0 && leavingExtra < 0) {
      state[entering] = isUp ? AT_UPPER : AT_LOWER;
      flow[entering] = isUp ? (upper[entering] ?? 0) : (lower[entering] ?? 0);
      return;
    }
    exchange(leavingNode, leavingExtra, entering, reduced, found);
  }

  /** Puts `entering` into the basis for a tree arc or an extra, which goes to the limit that it is nearer to. */
  function exchange(
    leavingNode: number,
    leavingExtra: number,
    entering: number,
    reduced: number,
    found: number,
  ): void {
    const leaving = leavingNode >= 0 ? (parentArc[leavingNode] ?? 0) : (extras[leavingExtra] ?? 0);
    if (leavingExtra >= 0) replaceExtra(leavingExtra, entering, reduced, found);
    else leaveTree(leavingNode, entering, reduced, found);
    const least = lower[leaving] ?? 0;
    const most = upper[leaving] ?? 0;
    const isFull = (flow[leaving] ?? 0) - least > most - (flow[leaving] ?? 0);
    flow[leaving] = isFull ? most : least;
    state[leaving] = least === most ? FIXED : isFull ? AT_UPPER : AT_LOWER;
    suspect(entering);
    if (nearCount < near.length) {
      near[nearCount] = leaving;
      nearTail[nearCount] = network.tail[leaving] ?? 0;
      nearHead[nearCount] = network.head[leaving] ?? 0;
      nearCount += 1;
    } else nearest = -1;
    if (extras.length > 0) {
      sinceRefresh += 1;
      if (sinceRefresh >= REFRESH_AFTER) refresh();
    }
  }

  /** The arc of the basis that has been outside its limits longest; −1 when all keep them. */
  function longestSuspect(): number {
    let first = -1;
    let kept = 0;
    for (const arc of suspects) {
      const amount = flow[arc] ?? 0;
      const outside = Math.max((lower[arc] ?? 0) - amount, amount - (upper[arc] ?? 0));
      if (state[arc] !== BASIC || outside <= EPSILON) {
        isSuspect[arc] = 0;
        continue;
      }
      suspects[kept++] = arc;
      if (first < 0) first = arc;
    }
    suspects.length = kept;
    return first;
  }

  /** Lists the arcs out of the basis whose reduced cost is at most `within`: nearly always one of them enters. */
  function listNear(within: number): void {
    if (near.length < network.arcs * 2) {
      near = new Int32Array(network.tail.length * 2);
      nearTail = new Int32Array(near.length);
      nearHead = new Int32Array(near.length);
    }
    const [from, to, here, list, costs, value] = [network.tail, network.head, state, near, price, potential];
    let count = 0;
    for (let arc = 0; arc < network.arcs; arc += 1) {
      if ((here[arc] ?? 0) > AT_UPPER) continue;
      const reduced = (costs[arc] ?? 0) + (value[from[arc] ?? 0] ?? 0) - (value[to[arc] ?? 0] ?? 0);
      if (Math.abs(reduced) > within) continue;
      list[count] = arc;
      nearTail[count] = from[arc] ?? 0;
      nearHead[count] = to[arc] ?? 0;
      count += 1;
    }
    nearCount = count;
    nearest = within;
  }

  function dual(limit: number, cutoff = Number.POSITIVE_INFINITY): DualOutcome {
    let steepest = 0;
    const withFactor: number[] = [];
    listNear(NEAR);
    for (let done = 0; done < limit; done += 1) {
      if (cost >= cutoff) return 'cutoff';
      const leaving = longestSuspect();
      if (leaving < 0) return 'optimal';
      let node = nodeOf[leaving] ?? -1;
      let extra = extraOf[leaving] ?? -1;
      if (node >= 0) {
        for (let candidate = 0; candidate < extras.length; candidate += 1) {
          if (onCycle(extras[candidate] ?? 0, node) === 0) continue;
          exchangeRoles(node, candidate);
          extra = candidate;
          node = -1;
          break;
        }
      }
      // How much of the leaving arc each arc replaces, as differences of slopes between its ends.
      withFactor.length = 0;
      slope.fill(0);
      steepest = 0;
      shiftCount = 0;
      if (node >= 0) {
        addShift(node, upward[node] ?? 0);
      } else {
        for (let row = 0; row < extras.length; row += 1) {
          const multiplier = inverse[extra * stride + row] ?? 0;
          if (Math.abs(multiplier) < TINY) continue;
          for (const { arc, factor } of network.rowArcs[row] ?? []) {
            if (isListed[arc] === 0) {
              isListed[arc] = 1;
              withFactor.push(arc);
            }
            factorOf[arc] = (factorOf[arc] ?? 0) + multiplier * factor;
          }
        }
        for (const arc of withFactor) {
          const child = nodeOf[arc] ?? -1;
          if (child >= 0) addShift(child, -(upward[child] ?? 0) * (factorOf[arc] ?? 0));
        }
      }
      steepest = spreadShifts(slope);
      const amount = flow[leaving] ?? 0;
      const isShort = amount < (lower[leaving] ?? 0);
      let entering = -1;
      let least = Number.POSITIVE_INFINITY;
      let strength = 0;
      let largest = 0;
      for (const arc of withFactor) largest = Math.max(largest, Math.abs(factorOf[arc] ?? 0));
      const most = largest + 2 * steepest;
      // First the arcs that are in the row themselves, then those near by that join nodes of different slope.
      for (let pass = 0; ; pass = 1) {
        const [from, to, tilt, kinds, own, listed, list] = [
          network.tail,
          network.head,
          slope,
          state,
          factorOf,
          isListed,
          near,
        ];
        const [costs, value, nearFrom, nearTo] = [price, potential, nearTail, nearHead];
        const count = pass === 0 ? withFactor.length : nearCount;
        let index = pass === 0 || nearCursor >= count ? 0 : nearCursor;
        for (let seen = 0; seen < count; seen += 1) {
          index = index + 1 < count ? index + 1 : 0;
          let arc: number;
          let size: number;
          if (pass === 0) {
            arc = withFactor[index] ?? 0;
            size = (own[arc] ?? 0) + (tilt[from[arc] ?? 0] ?? 0) - (tilt[to[arc] ?? 0] ?? 0);
          } else {
            size = (tilt[nearFrom[index] ?? 0] ?? 0) - (tilt[nearTo[index] ?? 0] ?? 0);
            if (size === 0) continue;
            arc = list[index] ?? 0;
            if (listed[arc] === 1) continue;
          }
          const kind = kinds[arc] ?? 0;
          if (kind > AT_UPPER) continue;
          const rise = isShort ? -size : size;
          if (kind === AT_LOWER ? rise < PIVOT : rise > -PIVOT) continue;
          const strong = Math.abs(rise);
          const reduced = (costs[arc] ?? 0) + (value[from[arc] ?? 0] ?? 0) - (value[to[arc] ?? 0] ?? 0);
          const ratio = Math.max(0, kind === AT_LOWER ? reduced : -reduced) / strong;
          if (ratio > least + TINY) continue;
          if (
            ratio < least - TINY ||
            strong > strength + 0.01 ||
            (strong > strength - 0.01 && (roll() & 1) === 0)
          ) {
            if (ratio < least) least = ratio;
            strength = strong;
            entering = arc;
            // Nothing is cheaper than nothing; where to go on looking next time shares the choice among equals.
            if (pass === 1 && ratio < TINY && strong > 0.99) break;
          }
        }
        if (pass === 0) continue;
        nearCursor = index;
        // Arcs that are not on the list cost at least `nearest` more; they cannot come first when this holds.
        if (least * most <= nearest || nearest === Number.POSITIVE_INFINITY) break;
        listNear(nearest < NEAR ? NEAR : Number.POSITIVE_INFINITY);
      }
      nearest = nearest === Number.POSITIVE_INFINITY ? -1 : nearest - least * most;
      for (const arc of withFactor) {
        factorOf[arc] = 0;
        isListed[arc] = 0;
      }
      if (entering < 0) return 'infeasible';
      const isUp = state[entering] === AT_LOWER;
      const sign = isUp ? 1 : -1;
      const reduced = reducedCost(entering);
      const found = prepare(entering, sign);
      const rise = node >= 0 ? (change[node] ?? 0) : -sign * (alpha[extra] ?? 0);
      const missing = isShort ? (lower[leaving] ?? 0) - amount : amount - (upper[leaving] ?? 0);
      if (Math.abs(rise) < TINY) {
        refresh();
        continue;
      }
      const step = missing / Math.abs(rise);
      apply(entering, sign, step, found);
      cost += sign * step * reduced;
      pivotCount += 1;
      exchange(node, node >= 0 ? -1 : extra, entering, reduced, found);
    }
    return 'limit';
  }

  /** The tree arc above `node` leaves the basis for `entering`. */
  function leaveTree(node: number, entering: number, reduced: number, found: number): void {
    const old = parentArc[node] ?? 0;
    const count = extras.length;
    let candidate = -1;
    for (let extra = 0; extra < count; extra += 1) {
      if (onCycle(extras[extra] ?? 0, node) !== 0) {
        candidate = extra;
        break;
      }
    }
    if (candidate < 0) {
      nodeOf[old] = -1;
      rehang(node, entering, isBelow(network.tail[entering] ?? 0, node));
      return;
    }
    const own = onCycle(entering, node);
    // In the new tree the old arc stands for the candidate and all extras whose cycle it was on.
    let amount = -own;
    for (let index = 0; index < found; index += 1) {
      const extra = nonZero[index] ?? 0;
      amount += onCycle(extras[extra] ?? 0, node) * (alpha[extra] ?? 0);
    }
    const wasZero = alpha[candidate] === 0;
    exchangeRoles(node, candidate);
    alpha[candidate] = amount;
    if (wasZero) nonZero[found] = candidate;
    replaceExtra(candidate, entering, reduced, wasZero ? found + 1 : found);
  }

  function growRows(count: number): void {
    if (count <= stride) return;
    const wider = Math.max(32, stride * 2, count);
    const larger = new Float64Array(wider * wider);
    for (let row = 0; row < extras.length; row += 1) {
      larger.set(inverse.subarray(row * stride, row * stride + extras.length), row * wider);
    }
    inverse = larger;
    stride = wider;
    effect = new Float64Array(wider);
    alpha = new Float64Array(wider);
    nonZero = new Int32Array(wider + 1);
  }

  function addRow(entries: readonly RowEntry[], limit: number): number {
    const row = extras.length;
    growRows(row + 1);
    const slack = addArc(network, ROOT, ROOT, 0, NO_LIMIT);
    const all = [...entries, { arc: slack, factor: 1 }];
    network.rowArcs.push(all);
    network.rightSide.push(limit);
    multipliers.push(0);
    for (const { arc, factor } of all) {
      const known = network.side.get(arc) ?? [];
      known.push({ row, factor });
      network.side.set(arc, known);
    }
    admitArcs();
    // The new row of W: what each extra's cycle puts into the row. The slack's own cycle is the slack alone.
    for (let column = 0; column <= row; column += 1) {
      inverse[row * stride + column] = 0;
      inverse[column * stride + row] = 0;
    }
    for (let extra = 0; extra < row; extra += 1) {
      const arc = extras[extra] ?? 0;
      let amount = 0;
      for (const entry of entries) {
        if (entry.arc === arc) amount += entry.factor;
        const node = nodeOf[entry.arc] ?? -1;
        if (node >= 0) amount += entry.factor * onCycle(arc, node);
      }
      if (amount === 0) continue;
      for (let column = 0; column < row; column += 1) {
        const factor = inverse[extra * stride + column] ?? 0;
        if (factor !== 0) {
          inverse[row * stride + column] = (inverse[row * stride + column] ?? 0) - amount * factor;
        }
      }
    }
    inverse[row * stride + row] = 1;
    extras.push(slack);
    extraOf[slack] = row;
    state[slack] = BASIC;
    flow[slack] = entries.reduce((left, { arc, factor }) => left - factor * (flow[arc] ?? 0), limit);
    suspect(slack);
    return row;
  }

  /** Works the inverse, the flows and the prices out afresh from the basis, so that rounding cannot add up. */
  function refresh(): void {
    sinceRefresh = 0;
    const count = extras.length;
    if (count === 0) return;
    // Gauss–Jordan on [W | I]; W is small and nearly triangular.
    const work = new Float64Array(count * count);
    for (let extra = 0; extra < count; extra += 1) {
      sideEffect(extras[extra] ?? 0);
      for (let row = 0; row < count; row += 1) work[row * count + extra] = effect[row] ?? 0;
    }
    const result = new Float64Array(count * count);
    const order = new Int32Array(count);
    for (let row = 0; row < count; row += 1) {
      result[row * count + row] = 1;
      order[row] = -1;
    }
    const isUsed = new Uint8Array(count);
    for (let column = 0; column < count; column += 1) {
      let best = -1;
      let size = 1e-7;
      for (let row = 0; row < count; row += 1) {
        const value = Math.abs(work[row * count + column] ?? 0);
        if (isUsed[row] === 0 && value > size) {
          size = value;
          best = row;
        }
      }
      if (best < 0) return;
      isUsed[best] = 1;
      order[column] = best;
      const factor = work[best * count + column] ?? 1;
      for (let at = 0; at < count; at += 1) {
        work[best * count + at] = (work[best * count + at] ?? 0) / factor;
        result[best * count + at] = (result[best * count + at] ?? 0) / factor;
      }
      for (let row = 0; row < count; row += 1) {
        const times = work[row * count + column] ?? 0;
        if (row === best || times === 0) continue;
        for (let at = 0; at < count; at += 1) {
          const a = work[best * count + at] ?? 0;
          if (a !== 0) work[row * count + at] = (work[row * count + at] ?? 0) - times * a;
          const b = result[best * count + at] ?? 0;
          if (b !== 0) result[row * count + at] = (result[row * count + at] ?? 0) - times * b;
        }
      }
    }
    for (let extra = 0; extra < count; extra += 1) {
      const row = (order[extra] ?? 0) * count;
      for (let at = 0; at < count; at += 1) inverse[extra * stride + at] = result[row + at] ?? 0;
    }
    refreshFlows();
    refreshPrices();
    cost = 0;
    for (let arc = 0; arc < network.arcs; arc += 1) {
      cost += (network.cost[arc] ?? 0) * (flow[arc] ?? 0);
      if (state[arc] === BASIC) suspect(arc);
    }
  }

  /** Flows of the tree when those of all other arcs are given. */
  function treeFlows(): void {
    const { tail, head, demand } = network;
    const excess = new Float64Array(nodes);
    for (let node = 1; node < nodes; node += 1) excess[node] = -(demand[node] ?? 0);
    for (let arc = 0; arc < network.arcs; arc += 1) {
      if ((nodeOf[arc] ?? -1) >= 0) continue;
      const amount = flow[arc] ?? 0;
      if (amount === 0) continue;
      const from = tail[arc] ?? 0;
      const to = head[arc] ?? 0;
      excess[from] = (excess[from] ?? 0) - amount;
      excess[to] = (excess[to] ?? 0) + amount;
    }
    // Children before parents: the order of a walk from the root, backwards.
    const order = new Int32Array(nodes);
    let count = 0;
    let size = 0;
    stack[size++] = ROOT;
    while (size > 0) {
      size -= 1;
      const node = stack[size] ?? 0;
      order[count++] = node;
      for (let child = firstChild[node] ?? -1; child >= 0; child = nextSibling[child] ?? -1)
        stack[size++] = child;
    }
    for (let index = count - 1; index > 0; index -= 1) {
      const node = order[index] ?? 0;
      const amount = excess[node] ?? 0;
      flow[parentArc[node] ?? 0] = (upward[node] ?? 0) * amount;
      const above = parent[node] ?? 0;
      excess[above] = (excess[above] ?? 0) + amount;
    }
  }

  function refreshFlows(): void {
    const count = extras.length;
    for (let extra = 0; extra < count; extra += 1) flow[extras[extra] ?? 0] = 0;
    treeFlows();
    const missing = new Float64Array(count);
    for (let row = 0; row < count; row += 1) {
      let value = network.rightSide[row] ?? 0;
      for (const { arc, factor } of network.rowArcs[row] ?? []) value -= factor * (flow[arc] ?? 0);
      missing[row] = value;
    }
    for (let extra = 0; extra < count; extra += 1) {
      let value = 0;
      for (let row = 0; row < count; row += 1) {
        value += (inverse[extra * stride + row] ?? 0) * (missing[row] ?? 0);
      }
      flow[extras[extra] ?? 0] = Math.abs(value) < TINY ? 0 : value;
    }
    treeFlows();
  }

  function refreshPrices(): void {
    const count = extras.length;
    for (let arc = 0; arc < network.arcs; arc += 1) price[arc] = network.cost[arc] ?? 0;
    refreshBelow(ROOT);
    const next = new Float64Array(count);
    for (let extra = 0; extra < count; extra += 1) {
      const reduced = reducedCost(extras[extra] ?? 0);
      if (reduced === 0) continue;
      for (let row = 0; row < count; row += 1) {
        next[row] = (next[row] ?? 0) + reduced * (inverse[extra * stride + row] ?? 0);
      }
    }
    for (let row = 0; row < count; row += 1) {
      const multiplier = next[row] ?? 0;
      multipliers[row] = Math.abs(multiplier) < TINY ? 0 : multiplier;
      for (const { arc, factor } of network.rowArcs[row] ?? []) {
        price[arc] = (price[arc] ?? 0) - (multipliers[row] ?? 0) * factor;
      }
    }
    refreshBelow(ROOT);
  }

  function primal(limit: number): boolean {
    for (let done = 0; done < limit; done += 1) {
      const entering = chooseEntering();
      if (entering < 0) return true;
      pivot(entering);
    }
    return false;
  }

  function setLimits(arc: number, least: number, most: number): void {
    lower[arc] = least;
    upper[arc] = most;
    if (state[arc] === BASIC) {
      suspect(arc);
      return;
    }
    // Out of the basis it goes to the limit that its reduced cost asks for, and pulls its cycle along.
    const isUpper = least !== most && reducedCost(arc) < 0;
    const goal = isUpper ? most : least;
    const by = goal - (flow[arc] ?? 0);
    state[arc] = least === most ? FIXED : isUpper ? AT_UPPER : AT_LOWER;
    if (by === 0) return;
    const sign = by > 0 ? 1 : -1;
    const found = prepare(arc, sign);
    cost += by * reducedCost(arc);
    apply(arc, sign, Math.abs(by), found);
    flow[arc] = goal;
  }

  installStart();
  return {
    network,
    primal,
    dual,
    admitArcs,
    addRow,
    flow: (arc) => flow[arc] ?? 0,
    reducedCost,
    isBasic: (arc) => state[arc] === BASIC,
    potential: (node) => potential[node] ?? 0,
    objective: () => cost,
    setLimits,
    least: (arc) => lower[arc] ?? 0,
    most: (arc) => upper[arc] ?? 0,
    pivots: () => pivotCount,
  };
}
