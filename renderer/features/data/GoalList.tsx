import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Goal } from '../../../shared/assign/weightsInWords.ts';
import { moveGoal, weightsFor } from '../../../shared/assign/weightsInWords.ts';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { setAssignmentWeights } from '../../usecases/assignmentWeights.ts';

/** The goals of assigning, the strongest first, each with its effect and buttons that move it. */
export function GoalList({ order }: { readonly order: readonly Goal[] }) {
  const { text } = useText();
  const run = useAction();
  const words = text.assigning;
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ readonly goal: Goal; readonly to: number; readonly by: -1 | 1 } | null>(null);
  // A line that moves may be taken out of the page and put back: without this the keyboard would begin anew.
  useEffect(() => {
    const wanted = moved.current;
    if (!wanted || order[wanted.to] !== wanted.goal) return;
    moved.current = null;
    const buttons = [...(list.current?.children[wanted.to]?.querySelectorAll('button') ?? [])];
    const inOrder = wanted.by === 1 ? buttons.toReversed() : buttons;
    inOrder.find(({ disabled }) => !disabled)?.focus();
  }, [order]);
  const move = (goal: Goal, by: -1 | 1): void => {
    moved.current = { goal, to: order.indexOf(goal) + by, by };
    void run(() => setAssignmentWeights(weightsFor(moveGoal(order, goal, by))));
  };
  return (
    <ol className="goal-list" ref={list}>
      {order.map((goal, index) => {
        const { name, effect } = words.goals[goal];
        return (
          <li key={goal} className="goal-line">
            <span className="goal-place">{index + 1}</span>
            <div>
              <strong>{name}</strong>
              <div className="soft">{effect}</div>
            </div>
            <Button
              type="text"
              icon={<ArrowUpOutlined />}
              disabled={index === 0}
              aria-label={words.moveUp({ name })}
              title={words.moveUp({ name })}
              onClick={() => move(goal, -1)}
            />
            <Button
              type="text"
              icon={<ArrowDownOutlined />}
              disabled={index === order.length - 1}
              aria-label={words.moveDown({ name })}
              title={words.moveDown({ name })}
              onClick={() => move(goal, 1)}
            />
          </li>
        );
      })}
    </ol>
  );
}
