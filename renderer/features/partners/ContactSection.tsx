import { DeleteOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { validateName } from '../../../shared/fair/validateFair.ts';
import type { Contact } from '../../../shared/model/partner.ts';
import { AddByName } from '../../components/AddByName.tsx';
import { InlineText } from '../../components/InlineText.tsx';
import { PhoneField } from '../../components/PhoneField.tsx';
import { useText } from '../../text/useText.ts';
import { draftContact } from '../../usecases/partners.ts';
import type { SectionProps } from './partnerEdit.ts';

const ROLE_LENGTH = 60;

/** The unit's contacts; one of them leads its people at the fair. */
export function ContactSection({ edit }: SectionProps) {
  const { text } = useText();
  const { contacts, leadContactId } = edit.unit;
  const { fields, sections, ...words } = text.partners;
  const put = async (contact: Contact, patch: Partial<Contact>) => {
    const name = patch.name === undefined ? null : validateName(patch.name);
    if (name && !name.ok) return name;
    return edit.onChange({
      contacts: contacts.map((own) => (own.id === contact.id ? { ...own, ...patch } : own)),
    });
  };
  const add = async (typed: string) => {
    const name = validateName(typed);
    if (!name.ok) return name;
    const contact = draftContact(name.value);
    return edit.onChange({
      contacts: [...contacts, contact],
      leadContactId: leadContactId ?? contact.id,
    });
  };
  const remove = (contact: Contact): void => {
    const rest = contacts.filter((own) => own.id !== contact.id);
    const lead = leadContactId === contact.id ? (rest[0]?.id ?? null) : leadContactId;
    void edit.onChange({ contacts: rest, leadContactId: lead });
  };
  return (
    <fieldset className="form-section">
      <legend>{sections.contacts}</legend>
      {contacts.length === 0 ? <p className="soft">{words.noContact}</p> : null}
      {contacts.map((contact) => (
        <div key={contact.id} className="contact-row">
          <InlineText
            label={fields.contactName}
            placeholder={fields.contactName}
            value={contact.name}
            onCommit={(name) => put(contact, { name })}
          />
          <InlineText
            label={fields.contactRole}
            placeholder={fields.contactRole}
            maxLength={ROLE_LENGTH}
            value={contact.role}
            onCommit={(role) => put(contact, { role })}
          />
          <PhoneField
            isInline
            label={fields.contactPhone}
            name={contact.name}
            value={contact.phone}
            isDraft={edit.isDraft}
            onCommit={(phone) => put(contact, { phone })}
          />
          <Radio
            aria-label={words.leadOf(contact)}
            checked={leadContactId === contact.id}
            onChange={() => void edit.onChange({ leadContactId: contact.id })}
          >
            {fields.lead}
          </Radio>
          <Button
            type="text"
            aria-label={words.removeContact(contact)}
            title={words.removeContact(contact)}
            icon={<DeleteOutlined />}
            onClick={() => remove(contact)}
          />
        </div>
      ))}
      <AddByName label={words.newContact} onAdd={add} />
    </fieldset>
  );
}
