// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/PlainText.h"
#include "integrations/formats/CardDraft.h"
#include "integrations/formats/CardPieces.h"
#include "integrations/formats/DataForm.h"
#include "integrations/formats/DataFormInputs.h"
#include "integrations/formats/DataFormTexts.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kDataFormCardMaximumColumns = 20;

/// Makes a card of one document.
class DataFormCard
{
public:
    explicit DataFormCard(const DataFormDocument &document)
        : m_document(document)
    {
    }

    Card made(const IncomingCard &incoming);

private:
    void addQuestions();
    void addAnswers();
    void addTable();
    void addFact(const DataFormField &field);
    void endFacts();
    void addText(const DataFormField &field);
    void addPicture(const DataFormField &field);

    const DataFormDocument &m_document;
    CardDraft m_draft;
    FactSet m_facts; ///< Gathered until something else comes.
};

Card DataFormCard::made(const IncomingCard &incoming)
{
    m_draft.card.title = m_document.title;
    for (const QString &line : m_document.instructions)
        m_draft.add(m_draft.card.body, literalText(line));
    if (m_document.type == u"form")
        addQuestions();
    else
        addAnswers();
    addTable();
    if (m_document.wasCut)
        m_draft.leaveOut(DataFormTexts::tr("it has too many fields"));
    return m_draft.finished(CardFormat::DataForm, incoming);
}

void DataFormCard::addQuestions()
{
    nlohmann::json hidden = nlohmann::json::object();
    for (const DataFormField &field : m_document.fields) {
        if (isFixed(field)) {
            addText(field);
        } else if (isHidden(field)) {
            for (const QString &value : field.values)
                hidden[field.name.toStdString()].push_back(value.toStdString());
        } else if (!field.name.isEmpty()) {
            addPicture(field);
            m_draft.add(m_draft.card.body, CardNode{inputOfField(field, m_draft.losses)});
        }
    }
    ActionSpec submit{.id = ActionId(u"submit"_s), .title = DataFormTexts::tr("Send answers")};
    submit.primary = true;
    submit.verb = u"submit"_s;
    if (!hidden.empty())
        submit.data = QByteArray::fromStdString(hidden.dump());
    m_draft.addAction(std::move(submit));
}

void DataFormCard::addAnswers()
{
    if (m_document.type == u"cancel")
        m_draft.add(m_draft.card.body, literalText(DataFormTexts::tr("Nothing was answered.")));
    for (const DataFormField &field : m_document.fields) {
        if (isHidden(field)) {
            m_draft.card.metadata.insert(plainText(field.name), plainText(field.values.join(u' ')));
        } else if (isFixed(field)) {
            endFacts();
            addText(field);
        } else {
            addFact(field);
        }
    }
    endFacts();
}

/// Texts of several lines stand alone beneath their label.
void DataFormCard::addFact(const DataFormField &field)
{
    const QString label = field.label.isEmpty() ? plainText(field.name) : field.label;
    const QString answer = answerOf(field, {});
    if (field.picture || answer.contains(u'\n')) {
        endFacts();
        m_draft.add(m_draft.card.body, literalText(label, TextBlock::Style::Subtle));
        addPicture(field);
        m_draft.add(m_draft.card.body, literalText(answer));
        return;
    }
    const QString address = field.type == u"jid-single" ? u"xmpp:"_s + answer : QString();
    m_facts.facts.push_back(factOf(label, textOf(linkedWords(answer, address)).text));
}

void DataFormCard::endFacts()
{
    if (!m_facts.facts.empty())
        m_draft.add(m_draft.card.body, CardNode{std::exchange(m_facts, {})});
}

void DataFormCard::addText(const DataFormField &field)
{
    m_draft.add(m_draft.card.body, literalText(field.label, TextBlock::Style::Heading));
    m_draft.add(m_draft.card.body, literalText(plainMultilineText(field.values.join(u'\n'))));
}

void DataFormCard::addPicture(const DataFormField &field)
{
    if (field.picture)
        m_draft.add(m_draft.card.body, CardNode{*field.picture});
}

/// The items of a result, a row each, in the order of the columns that were reported.
void DataFormCard::addTable()
{
    std::vector<DataFormField> columns;
    std::ranges::copy_if(m_document.reported, std::back_inserter(columns),
                         [](const DataFormField &field) { return !isHidden(field); });
    if (columns.size() > kDataFormCardMaximumColumns)
        m_draft.leaveOut(DataFormTexts::tr("its table has more than %1 columns")
                             .arg(kDataFormCardMaximumColumns));
    columns.resize(std::min(columns.size(), kDataFormCardMaximumColumns));
    if (columns.empty())
        return;

    CardTable table;
    table.columns.resize(columns.size());
    const auto addCell = [&](TableRow &row, const QString &text) {
        TableCell cell;
        m_draft.add(cell.box.items, literalText(text));
        row.cells.push_back(std::move(cell));
    };
    TableRow header;
    for (const DataFormField &column : columns)
        addCell(header, column.label.isEmpty() ? plainText(column.name) : column.label);
    table.rows.push_back(std::move(header));
    for (const std::vector<DataFormField> &item : m_document.items) {
        TableRow row;
        for (const DataFormField &column : columns) {
            const auto field = std::ranges::find(item, column.name, &DataFormField::name);
            addCell(row, field == item.end() ? QString() : answerOf(*field, column));
        }
        table.rows.push_back(std::move(row));
    }
    m_draft.add(m_draft.card.body, CardNode{std::move(table)});
}

} // namespace

Result<Card> cardFromDataForm(const IncomingCard &incoming)
{
    const Result<DataFormDocument> document = readDataForm(incoming.bytes);
    if (!document)
        return std::unexpected(document.error());
    return DataFormCard(*document).made(incoming);
}

} // namespace watchroom
