import { useText } from '../../text/useText.ts';

/** The keys of the editor in one line. */
export function PlanKeys() {
  const { text } = useText();
  const words = text.groundPlan;
  return (
    <div className="plan-keys soft">
      {words.keys}
      <span>
        <kbd>←</kbd> <kbd>↑</kbd> <kbd>↓</kbd> <kbd>→</kbd> {words.keyMove}
      </span>
      <span>
        <kbd>R</kbd> {words.keyTurn}
      </span>
      <span>
        <kbd>Delete</kbd> {words.keyRemove}
      </span>
      <span>
        <kbd>Ctrl+Z</kbd> {words.keyUndo}
      </span>
    </div>
  );
}
