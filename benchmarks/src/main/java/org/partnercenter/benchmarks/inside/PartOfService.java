package org.partnercenter.benchmarks.inside;

import org.partnercenter.platform.feed.Reaction;
import org.partnercenter.platform.feed.View;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * An instance of a service without its reactions and views, but those that are named: its
 * application's class, then the names of the views' beans. It ends with its standard input.
 */
public final class PartOfService {
    private PartOfService() {}

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        var kept = List.of(arguments).subList(1, arguments.length);
        var application = new SpringApplication(Class.forName(arguments[0]));
        application.addInitializers(context ->
                context.addBeanFactoryPostProcessor(
                        beans -> leaveOut((DefaultListableBeanFactory) beans, kept)));
        try (var service = application.run()) {
            System.out.println(BesideTheRun.READY);
            while (System.in.read() >= 0) {
                service.isActive();
            }
        }
    }

    private static void leaveOut(DefaultListableBeanFactory beans, List<String> kept) {
        Stream.of(View.class, Reaction.class)
                .flatMap(type -> Stream.of(beans.getBeanNamesForType(type, true, false)))
                .filter(name -> !kept.contains(name))
                .forEach(beans::removeBeanDefinition);
    }
}
