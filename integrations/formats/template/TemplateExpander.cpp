// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/TemplateExpander.h"

#include "app/base/PlainText.h"
#include "app/model/JsonReader.h"
#include "integrations/formats/template/Evaluator.h"
#include "integrations/formats/template/ExpressionParser.h"
#include "integrations/formats/template/TemplateTexts.h"

#include <optional>
#include <unordered_map>

namespace watchroom {

using namespace Qt::StringLiterals;
using namespace templating;
using nlohmann::json;

namespace {

constexpr qsizetype kMostFindings = 50;

class Expander
{
public:
    Expander(const TemplateData &data, const TemplateLimits &limits)
        : m_scope{.root = borrowed(data.data),
                  .host = borrowed(data.host),
                  .data = borrowed(data.data),
                  .index = {},
                  .now = data.now}
        , m_work(limits.work)
        , m_output(limits.output)
    {
    }

    Result<ExpandedTemplate> expand(const json &card)
    {
        // A template that brings its own data is complete.
        if (const json *own = fieldOf(card, "$data"); own && own->is_object())
            if (m_scope.root->is_null())
                m_scope.root = m_scope.data = borrowed(*own);
        std::optional<json> value = expanded(card);
        if (isSpent())
            return failure(ErrorCode::ResourceExhausted,
                           TemplateTexts::tr("This template grows too large with this data."));
        return ExpandedTemplate{value ? std::move(*value) : json(), m_findings};
    }

private:
    bool isSpent() const { return m_work.isSpent() || m_output.isSpent(); }

    /// What a value becomes; nothing when it is left out. A repeated object becomes a list.
    std::optional<json> expanded(const json &node)
    {
        if (!m_work.spend(1) || !m_output.spend(1))
            return {};
        if (node.is_string())
            return filled(*node.get_ptr<const std::string *>());
        if (node.is_array())
            return expandedList(*node.get_ptr<const json::array_t *>());
        if (node.is_object())
            return expandedObject(*node.get_ptr<const json::object_t *>());
        return node;
    }

    /// Lists that elements become are put in their place.
    json expandedList(const json::array_t &items)
    {
        json::array_t list;
        for (size_t i = 0; i < items.size() && !isSpent(); ++i) {
            const InPath here(*this, u"[%1]"_s.arg(i));
            std::optional<json> item = expanded(items[i]);
            if (!item)
                continue;
            if (auto *several = item->get_ptr<json::array_t *>(); several && !items[i].is_array())
                std::ranges::move(*several, std::back_inserter(list));
            else
                list.push_back(std::move(*item));
        }
        return list;
    }

    std::optional<json> expandedObject(const json::object_t &object)
    {
        const auto data = object.find("$data");
        if (data == object.end())
            return onceExpanded(object);
        const Scope outside = m_scope;
        const Value value = dataOf(data->second);
        std::optional<json> result;
        if (value && value->is_array()) {
            result = repeated(object, value);
        } else if (value && !value->is_null()) {
            m_scope.data = value;
            result = onceExpanded(object);
        }
        m_scope = outside;
        return result;
    }

    /// One that remains stands alone, as elsewhere in this language.
    std::optional<json> repeated(const json::object_t &object, const Value &list)
    {
        json::array_t results;
        for (size_t i = 0; i < list->size() && !isSpent(); ++i) {
            m_scope.data = partOf(list, (*list)[i]);
            m_scope.index = made(json(i));
            if (std::optional<json> result = onceExpanded(object))
                results.push_back(std::move(*result));
        }
        if (results.empty())
            return {};
        return results.size() == 1 ? std::move(results.front()) : json(std::move(results));
    }

    /// The data that an object names; null, and a finding, where there is none.
    Value dataOf(const json &data)
    {
        const auto *text = data.get_ptr<const std::string *>();
        if (!text)
            return borrowed(data);
        const InPath here(*this, u".$data"_s);
        return valueOf(*text);
    }

    std::optional<json> onceExpanded(const json::object_t &object)
    {
        if (!m_work.spend(1) || !isWanted(object))
            return {};
        json::object_t result;
        for (const auto &[name, value] : object) {
            if (name == "$data" || name == "$when")
                continue;
            const InPath here(*this, u'.' + QString::fromStdString(name));
            if (isSpent() || !m_output.spend(qint64(name.size() / 16)))
                return {};
            if (std::optional<json> field = expanded(value))
                result.emplace(name, std::move(*field));
        }
        return result;
    }

    /// Only what is true counts; what cannot be answered is false.
    bool isWanted(const json::object_t &object)
    {
        const auto when = object.find("$when");
        if (when == object.end())
            return true;
        const auto *text = when->second.get_ptr<const std::string *>();
        if (!text)
            return when->second != json(false);
        const InPath here(*this, u".$when"_s);
        const std::vector<TextPiece> &pieces = piecesIn(*text);
        const auto *slot = pieces.size() == 1 ? std::get_if<Slot>(&pieces.front()) : nullptr;
        if (!slot) {
            note(TemplateTexts::tr("$when must be one expression."));
            return false;
        }
        const Value answer = worth(*slot, false);
        return answer && *answer == json(true);
    }

    /// A text with its expressions filled in. One expression alone keeps its type.
    json filled(const std::string &text)
    {
        if (!text.contains("${"))
            return m_output.spend(json(text)) ? json(text) : json();
        if (const std::vector<TextPiece> &pieces = piecesIn(text);
            pieces.size() > 1 || std::holds_alternative<QString>(pieces.front())) {
            QString whole;
            for (const TextPiece &piece : pieces)
                whole += wordsOfPiece(piece);
            return json(whole.toStdString());
        }
        const Value value = valueOf(text);
        if (!value)
            return json(text);
        return m_output.spend(*value) ? *value : json();
    }

    QString wordsOfPiece(const TextPiece &piece)
    {
        const auto *slot = std::get_if<Slot>(&piece);
        const Value value = slot ? worth(*slot, true) : Value();
        const QString words = value  ? wordsOf(*value)
                              : slot ? slot->source
                                     : std::get<QString>(piece);
        return m_output.spend(words.size() / 16) ? words : QString();
    }

    /// The value of a text that is one expression; of another text, itself.
    Value valueOf(const std::string &text)
    {
        const std::vector<TextPiece> &pieces = piecesIn(text);
        const auto *slot = pieces.size() == 1 ? std::get_if<Slot>(&pieces.front()) : nullptr;
        return slot ? worth(*slot, true) : made(json(text));
    }

    /// The value of an expression; null, and a finding, where it has none.
    Value worth(const Slot &slot, bool noteMissing)
    {
        if (!slot.expression) {
            note(slot.source + u": "_s + slot.expression.error().summary);
            return {};
        }
        Evaluator evaluator(m_scope, m_work);
        const Result<Value> value = evaluator.evaluate(*slot.expression);
        if (!value) {
            note(slot.source + u": "_s + value.error().summary);
            return {};
        }
        if (!*value && noteMissing)
            note(TemplateTexts::tr("%1: there is no “%2” in the data.")
                     .arg(slot.source, evaluator.missing()));
        return *value;
    }

    /// Texts of a template are read once, however often they are filled in.
    const std::vector<TextPiece> &piecesIn(const std::string &text)
    {
        const auto [found, isNew] = m_pieces.try_emplace(&text);
        if (isNew)
            found->second = piecesOf(QString::fromStdString(text));
        return found->second;
    }

    void note(const QString &sentence)
    {
        const QString line = plainText(
            m_path.join(QString()).mid(m_path.value(0).startsWith(u'.')) + u": "_s + sentence);
        if (m_findings.size() < kMostFindings && !m_findings.contains(line))
            m_findings += line;
    }

    /// Where in the template we are, for the findings.
    class InPath
    {
    public:
        InPath(Expander &expander, QString step)
            : m_path(expander.m_path)
        {
            m_path += std::move(step);
        }
        ~InPath() { m_path.removeLast(); }
        Q_DISABLE_COPY_MOVE(InPath)

    private:
        QStringList &m_path;
    };

    Scope m_scope;
    Budget m_work;
    Budget m_output;
    std::unordered_map<const std::string *, std::vector<TextPiece>> m_pieces;
    QStringList m_path;
    QStringList m_findings;
};

} // namespace

Result<ExpandedTemplate> expandTemplate(const json &card, const TemplateData &data,
                                        const TemplateLimits &limits)
{
    return Expander(data, limits).expand(card);
}

} // namespace watchroom
