// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Ids.h"

#include <QRect>
#include <QString>

#include <vector>

namespace watchroom {

/// Something on a sheet that can be pressed, as data: who it is, where it is and what it is called.
/// A press is looked up here and nowhere else; so are the tooltip, the focus order and
/// accessibility.
struct CardTarget
{
    enum class Kind {
        Action,         ///< `action` is pressed.
        Retry,          ///< `action` failed and is to run again.
        CancelRun,      ///< The running invocation `key` is to end, or its press is withdrawn.
        Undo,           ///< What invocation `key` did is to be taken back.
        Check,          ///< The executor is asked how invocation `key` ended.
        Details,        ///< Show what `action` says about its failure.
        DismissOutcome, ///< The ended state of `action` was read.
        Preview,        ///< "What will this do?"
        Ask,            ///< Write to the person named in `value`.
        Link,           ///< Open the address in `value`.
        Unfold,         ///< Show or hide the part named in `value`.
        More,           ///< The menu with the actions that found no place.
        History,        ///< Show or hide the whole history.
        Copy,           ///< Put `value` on the clipboard.
        Picture,        ///< Show the picture in `value`.
        LoadPicture,    ///< Fetch the picture at the address in `value` and show it.
        RetryMessage,   ///< Send the message again.
        ShowReplied,    ///< Go to the message that this one answers.
        StopSending,    ///< Do not send the message whose files are on their way.
        React,          ///< Show the emoji in `value` under the message, or take one's own back.
        PickReaction,   ///< Choose an emoji for the message.
        DeleteMessage,  ///< Really delete the message.
        KeepMessage,    ///< Do not delete it.
    };

    Kind kind = Kind::Action;
    ActionId action;
    InvocationKey key;
    QString value;
    QRect rect;
    QString name; ///< What a screen reader says; plain text.
    QString hint; ///< The tooltip; plain text, may be empty.
    bool enabled = true;
    QChar letter = {}; ///< Presses it while the card shows its letters; null for none.
    std::vector<ActionId> menu = {}; ///< Of More: what stands behind it, in order.

    /// Whether it is the same thing to press, wherever it now stands.
    bool isSameAs(const CardTarget &other) const
    {
        return kind == other.kind && action == other.action && value == other.value;
    }
};

} // namespace watchroom
