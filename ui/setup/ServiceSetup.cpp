// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/ServiceSetup.h"

#include "ui/cards/FormView.h"
#include "ui/setup/ChoiceRow.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

const QString kPictures = u"watchroom.pictures"_s; ///< Our own question, not the service's.

QString nameOf(PicturePolicy policy)
{
    switch (policy) {
    case PicturePolicy::OnClick:
        break;
    case PicturePolicy::Always:
        return u"always"_s;
    case PicturePolicy::Never:
        return u"never"_s;
    }
    return u"click"_s;
}

PicturePolicy policyNamed(const QString &name)
{
    if (name == nameOf(PicturePolicy::Always))
        return PicturePolicy::Always;
    return name == nameOf(PicturePolicy::Never) ? PicturePolicy::Never : PicturePolicy::OnClick;
}

Input pictureQuestion()
{
    return {.id = kPictures,
            .label = ServiceSetup::tr("Pictures in its cards"),
            .kind = InputKind::Choice,
            .hint = ServiceSetup::tr("A server that sends a picture learns that you look at it."),
            .choices = {{.title = ServiceSetup::tr("Show each when I click it"),
                         .value = nameOf(PicturePolicy::OnClick)},
                        {.title = ServiceSetup::tr("Always show them"),
                         .value = nameOf(PicturePolicy::Always)},
                        {.title = ServiceSetup::tr("Never fetch them"),
                         .value = nameOf(PicturePolicy::Never)}}};
}

} // namespace

ServiceSetup::ServiceSetup(ThemeHost *themes, QWidget *over, std::vector<ServiceKind> kinds,
                           std::vector<ServiceSummary> services)
    : PagedDialog(themes, over, tr("What is watched"))
    , m_kinds(std::move(kinds))
    , m_services(std::move(services))
{
}

void ServiceSetup::openToAdd()
{
    showKinds();
    open();
}

void ServiceSetup::openToManage()
{
    m_services.empty() ? showKinds() : showServices();
    open();
}

void ServiceSetup::showKinds()
{
    QWidget *page = startPage(tr("Choose what to watch"),
                              tr("What you see stays on this computer. No account is needed."));
    for (const ServiceKind &kind : m_kinds) {
        if (!kind.several && isSetUp(kind))
            continue;
        auto *row = new ChoiceRow(themes(), kind.icon, kind.name, kind.description);
        connect(row, &ChoiceRow::clicked, this, [this, kind] { showForm(kind, {}); });
        page->layout()->addWidget(row);
    }
    if (!m_services.empty())
        connect(addFooterButton(Button::Kind::Quiet, tr("Change what is watched…")),
                &Button::clicked, this, &ServiceSetup::showServices);
    connect(addFooterButton(Button::Kind::Secondary, tr("Cancel")), &Button::clicked, this,
            &Dialog::close);
}

void ServiceSetup::showServices()
{
    QWidget *page = startPage(tr("Change what is watched"), {});
    for (const ServiceSummary &service : m_services) {
        const ServiceKind *kind = kindOf(service.plugin);
        const QString sentence = !service.problem.isEmpty()           ? service.problem
                                 : kind && kind->name != service.name ? kind->name
                                                                      : QString();
        auto *row = new ChoiceRow(themes(), service.icon, service.name, sentence);
        row->setProblem(!service.problem.isEmpty());
        if (kind)
            connect(row, &ChoiceRow::clicked, this,
                    [this, kind = *kind, service] { showForm(kind, service); });
        page->layout()->addWidget(row);
    }
    connect(addFooterButton(Button::Kind::Secondary, tr("Close")), &Button::clicked, this,
            &Dialog::close);
    connect(addFooterButton(Button::Kind::Primary, tr("Add something to watch…")), &Button::clicked,
            this, &ServiceSetup::showKinds);
}

void ServiceSetup::showForm(const ServiceKind &kind, const std::optional<ServiceSummary> &service)
{
    QWidget *page = startPage(service ? service->name : kind.name,
                              kind.settings.text.isEmpty() ? kind.description : kind.settings.text);
    std::vector<Input> inputs = kind.settings.inputs;
    FormValues values = service ? service->settings : FormValues();
    if (service) {
        inputs.push_back(pictureQuestion());
        values.insert(kPictures, nameOf(service->pictures));
    }
    m_form = new FormView(themes(), inputs, values);
    page->layout()->addWidget(m_form);

    if (service)
        connect(addFooterButton(Button::Kind::Danger, tr("Remove…")), &Button::clicked, this,
                [this, kind, service = *service] { askToRemove(kind, service); });
    connect(addFooterButton(Button::Kind::Secondary, tr("Back")), &Button::clicked, this,
            service ? &ServiceSetup::showServices : &ServiceSetup::showKinds);
    const QString verb =
        kind.settings.submit.isEmpty() ? tr("Start watching") : kind.settings.submit;
    Button *done = addFooterButton(Button::Kind::Primary, service ? tr("Save the changes") : verb);
    connect(done, &Button::clicked, this,
            [this, plugin = kind.plugin, service] { save(plugin, service); });
    connect(m_form, &FormView::submitted, done, &Button::click);
    if (kind.settings.inputs.empty())
        done->setFocus(Qt::OtherFocusReason);
    else
        m_form->focusFirst();
}

void ServiceSetup::askToRemove(const ServiceKind &kind, const ServiceSummary &service)
{
    startPage(
        tr("Remove %1?").arg(service.name),
        tr("Its glances go, and it is not asked any more. What it said in rooms stays there."));
    Button *keep = addFooterButton(Button::Kind::Secondary, tr("Keep it"));
    connect(keep, &Button::clicked, this, [this, kind, service] { showForm(kind, service); });
    connect(addFooterButton(Button::Kind::DangerSolid, tr("Remove it")), &Button::clicked, this,
            [this, instance = service.instance] {
                close();
                Q_EMIT intent(RemoveService{instance});
            });
    keep->setFocus(Qt::OtherFocusReason);
}

void ServiceSetup::save(const QString &plugin, const std::optional<ServiceSummary> &service)
{
    if (!m_form->validate())
        return;
    FormValues values = m_form->values();
    const PicturePolicy pictures = policyNamed(values.take(kPictures));
    const InstanceId instance = service ? service->instance : InstanceId();
    close();
    if (service && service->pictures != pictures)
        Q_EMIT intent(SetPicturePolicy{instance, pictures});
    Q_EMIT intent(ConfigureService{
        .instance = instance, .plugin = plugin, .room = m_room, .settings = values});
}

const ServiceKind *ServiceSetup::kindOf(const QString &plugin) const
{
    const auto found = std::ranges::find(m_kinds, plugin, &ServiceKind::plugin);
    return found == m_kinds.end() ? nullptr : &*found;
}

bool ServiceSetup::isSetUp(const ServiceKind &kind) const
{
    return std::ranges::contains(m_services, kind.plugin, &ServiceSummary::plugin);
}

} // namespace watchroom
