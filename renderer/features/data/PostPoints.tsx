import { DeleteOutlined } from '@ant-design/icons';
import { AutoComplete, Button } from 'antd';
import { useRef, useState } from 'react';
import type { PointsRule } from '../../../shared/model/points.ts';
import { MAX_POINTS } from '../../../shared/points/validatePoints.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { FieldProblem } from '../../components/FieldProblem.tsx';
import { NumberCell } from '../../components/NumberCell.tsx';
import { useText } from '../../text/useText.ts';
import { editPointsRule } from '../../usecases/pointsRules.ts';

/** What a post gives when it is added; the clerk types over it. */
const FIRST_POINTS = 1;
const POST_LENGTH = 30;

interface PostPointsProps {
  readonly rule: PointsRule;
  /** Posts to choose from, the plain one as a blank. */
  readonly posts: readonly string[];
  /** The rule's first day, written out. */
  readonly date: string;
}

/** The posts 岗位 for which a rule gives points on top, and a field to add another. */
export function PostPoints({ rule, posts, date }: PostPointsProps) {
  const { text } = useText();
  const words = text.points.settings;
  const named = (post: string): string => post || text.volunteers.plainPost;
  return (
    <div className="post-points">
      {rule.perPost.length > 0 ? (
        <ul>
          {rule.perPost.map(({ post, points }, index) => (
            <li key={post}>
              <span className="post-name">{named(post)}</span>
              <NumberCell
                label={words.pointsOfPost({ post: named(post) })}
                value={points}
                min={0}
                max={MAX_POINTS}
                onCommit={(typed) =>
                  editPointsRule(rule.from, (present) => ({
                    ...present,
                    perPost: present.perPost.map((line) =>
                      line.post === post ? { post, points: typed } : line,
                    ),
                  }))
                }
              />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={words.removePost({ post: named(post) })}
                title={words.removePost({ post: named(post) })}
                onClick={() =>
                  void editPointsRule(rule.from, (present) => ({
                    ...present,
                    perPost: present.perPost.toSpliced(index, 1),
                  }))
                }
              />
            </li>
          ))}
        </ul>
      ) : null}
      <AddPost rule={rule} posts={posts} date={date} />
    </div>
  );
}

/** Choose a post or type one: it is added with a point, to be typed over. */
function AddPost({ rule, posts, date }: PostPointsProps) {
  const { text } = useText();
  const words = text.points.settings;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  // Choosing with Enter and leaving the field are told twice; the second finds it being added.
  const isAdding = useRef(false);
  const plain = text.volunteers.plainPost;
  const offered = posts.filter((post) => !rule.perPost.some((line) => line.post === post));
  const add = async (name: string): Promise<void> => {
    const shown = name.trim();
    if (shown === '' || isAdding.current) return;
    isAdding.current = true;
    const post = shown === plain ? '' : shown;
    const result = await editPointsRule(rule.from, (present) => ({
      ...present,
      perPost: [...present.perPost, { post, points: FIRST_POINTS }],
    }));
    isAdding.current = false;
    setProblem(result.ok ? null : result.problem);
    if (result.ok) setTyped('');
  };
  return (
    <>
      <AutoComplete
        aria-label={words.addPostOf({ date })}
        placeholder={words.addPost}
        value={typed}
        maxLength={POST_LENGTH}
        options={offered.map((post) => ({ value: post || plain }))}
        showSearch={{ filterOption: (query, option) => (option?.value ?? '').includes(query.trim()) }}
        defaultActiveFirstOption={false}
        popupMatchSelectWidth={false}
        data-testid={`add-post-${rule.from}`}
        onChange={(next: string) => {
          setTyped(next);
          setProblem(null);
        }}
        onSelect={(chosen: string) => void add(chosen)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void add(typed);
        }}
        onBlur={() => void add(typed)}
      />
      <FieldProblem problem={problem} />
    </>
  );
}
