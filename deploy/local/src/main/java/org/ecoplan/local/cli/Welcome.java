package org.ecoplan.local.cli;

import org.ecoplan.local.LocalStack;
import org.ecoplan.local.PortName;
import org.ecoplan.local.Ports;
import org.ecoplan.local.ServiceDefinition;

/** What {@code ./ecoplan up} prints when everything is ready: addresses, logins, how to get a token. */
final class Welcome {
    private static final String ADDRESS = "  %-22s %s%n";

    private Welcome() {}

    static String to(LocalStack stack) {
        Ports ports = stack.ports();
        StringBuilder text = new StringBuilder("\nEcoPlan is ready.\n\n");
        for (ServiceDefinition service : ServiceDefinition.ALL) {
            if (stack.parts().contains(service.name())) {
                text.append(ADDRESS.formatted(
                        service.name(),
                        "%s, its API described at %s/openapi"
                                .formatted(ports.url(service.port()), ports.url(service.managementPort()))));
            }
        }
        text.append(ADDRESS.formatted("received mail and SMS", ports.url(PortName.SINK_HTTP) + "/"));
        text.append(ADDRESS.formatted("Keycloak", stack.keycloak().issuer()));
        text.append(ADDRESS.formatted("Kafka", stack.kafka().bootstrapServers()));
        text.append(ADDRESS.formatted(
                "PostgreSQL",
                "127.0.0.1:" + ports.of(PortName.POSTGRES)
                        + ", databases and users plan task indicator notification, passwords in .ecoplan/data"));
        text.append("""

                Demo logins (password = name):
                  office office2         市生环委办公室, coordinator
                  approver               市生环委, approver: a notice is drafted, reviewed and approved by three persons
                  sthj zjgx jtys zrzy nync czj fgw
                                         牵头单位, lead and reporter
                  zengdu suixian guangshui gaoxin
                                         县市区和高新区, reporter
                  auditor, admin         审计员, 系统管理员
                  zmd-office zmd-sthj    another city, sees nothing of the first
                  jl-office xx-office wh-office
                                         the offices of demo --all-plans
                Feeds: client ecoplan-feed, secret feed-secret

                A token:
                  TOKEN=$(curl -s -d 'grant_type=password&client_id=ecoplan-web&username=office&password=office' \\
                    %s | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

                """.formatted(stack.keycloak().tokenEndpoint()));
        return text.append("Ctrl-C or ./ecoplan down stops everything.").toString();
    }
}
