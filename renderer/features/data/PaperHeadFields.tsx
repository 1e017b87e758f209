import { DeleteOutlined, PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Community } from '../../../shared/model/community.ts';
import { imageAddress } from '../../../shared/model/picture.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { FieldProblem } from '../../components/FieldProblem.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { editCommunity } from '../../usecases/community.ts';
import { chooseLogo } from '../../usecases/logo.ts';

const LINE_LENGTH = 120;

/** What all papers have in their head: the office's emblem and who holds the fair with whom. */
export function PaperHeadFields({ community }: { readonly community: Community }) {
  const { text } = useText();
  const words = text.paperLayout.look;
  const { hostLine, host, name } = community;
  return (
    <section aria-label={words.title}>
      <h3 className="section-head">{words.title}</h3>
      <p className="soft">{words.note}</p>
      <div className="paper-head-fields">
        <LogoField logo={community.logo} />
        <TextField
          label={words.hostLine}
          value={hostLine}
          maxLength={LINE_LENGTH}
          placeholder={words.hostLineExample}
          hint={words.hostLineHint({ host: host || name })}
          onCommit={(typed) => editCommunity({ hostLine: typed.trim() })}
          testId="host-line"
        />
      </div>
    </section>
  );
}

function LogoField({ logo }: Pick<Community, 'logo'>) {
  const { text } = useText();
  const words = text.paperLayout.look;
  const run = useAction();
  const [problem, setProblem] = useState<Problem | null>(null);
  const choose = async (): Promise<void> => {
    const chosen = await chooseLogo();
    setProblem(chosen.ok ? null : chosen.problem);
  };
  return (
    <div className="logo-field">
      <div className="logo-shown">
        {logo ? (
          <img src={imageAddress(logo)} alt={words.logoNow} />
        ) : (
          <span className="soft">{words.noLogo}</span>
        )}
      </div>
      <div>
        <div className="form-row">
          <Button icon={<PictureOutlined />} onClick={() => void choose()} data-testid="choose-logo">
            {logo ? words.change : words.choose}
          </Button>
          {logo ? (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              onClick={() => {
                setProblem(null);
                void run(() => editCommunity({ logo: null }));
              }}
            >
              {words.remove}
            </Button>
          ) : null}
        </div>
        <FieldProblem problem={problem} />
        <div className="soft field-hint">{words.logoHint}</div>
      </div>
    </div>
  );
}
